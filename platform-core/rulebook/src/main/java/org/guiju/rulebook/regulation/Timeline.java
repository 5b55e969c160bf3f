package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** One clause of one company through time: half-open intervals between the days on which something about it changes. */
final class Timeline {

    /** What holds from an instant on; {@code statement} is absent for law about which the company says nothing. */
    record Stated(Clause clause, int revision, Optional<Revision.Statement> statement) {}

    private record Key(Instant from, List<String> units) {}

    private final ClauseCode code;
    private final Layer own;
    private final List<Lock> locks;
    private final ZoneId zone;
    private final NavigableMap<Instant, Optional<Stated>> changes;
    private final Map<Key, ClauseState> states = new ConcurrentHashMap<>();

    private Timeline(
            ClauseCode code,
            Layer own,
            List<Lock> locks,
            ZoneId zone,
            NavigableMap<Instant, Optional<Stated>> changes) {
        this.code = code;
        this.own = own;
        this.locks = locks;
        this.zone = zone;
        this.changes = changes;
    }

    /** @param stated what begins when; empty where the clause ends */
    static Timeline of(
            ClauseCode code, Layer own, List<Lock> locks, ZoneId zone, NavigableMap<Instant, Optional<Stated>> stated) {
        var changes = new TreeMap<>(stated);
        days(clauses(stated.values()), locks).forEach(day -> {
            var start = day.atStartOfDay(zone).toInstant();
            Optional.ofNullable(stated.floorEntry(start))
                    .ifPresent(entry -> changes.putIfAbsent(start, entry.getValue()));
        });
        return new Timeline(code, own, locks, zone, changes);
    }

    private static List<Clause> clauses(Collection<Optional<Stated>> stated) {
        return stated.stream()
                .flatMap(Optional::stream)
                .map(Stated::clause)
                .distinct()
                .toList();
    }

    /** Days on which a value may change although nobody publishes anything. */
    private static List<LocalDate> days(List<Clause> clauses, List<Lock> locks) {
        var days = new ArrayList<>(locks.stream().map(Lock::from).toList());
        clauses.stream()
                .flatMap(clause -> clause.parameters().values().stream())
                .flatMap(parameter -> parameter.dated().stream())
                .forEach(value -> days.add(value.from()));
        return days;
    }

    ClauseCode code() {
        return code;
    }

    /** Every wording of the clause that holds at some time. */
    List<Clause> clauses() {
        return clauses(changes.values());
    }

    Optional<Instant> nextChange(Instant at) {
        return Optional.ofNullable(changes.higherKey(at));
    }

    /** Empty before the first statement and after the clause has ended. */
    Optional<ClauseState> inForce(List<String> unitPath, Instant at) {
        var entry = changes.floorEntry(at);
        return entry == null
                ? Optional.empty()
                : entry.getValue().map(stated -> {
                    var units = speaking(stated, unitPath);
                    var key = new Key(entry.getKey(), units);
                    return states.computeIfAbsent(key, known -> whole(stated, units, entry.getKey()));
                });
    }

    private static List<String> speaking(Stated stated, List<String> unitPath) {
        return stated.statement()
                .map(statement ->
                        unitPath.stream().filter(statement.units()::containsKey).toList())
                .orElse(List.of());
    }

    /** The state with its full extent: neighbours that say exactly the same count as one. */
    private ClauseState whole(Stated stated, List<String> units, Instant start) {
        var state = state(stated, units, start);
        var from = start;
        var earlier = changes.lowerEntry(start);
        while (same(earlier, stated, units, state)) {
            from = earlier.getKey();
            earlier = changes.lowerEntry(from);
        }
        var later = changes.higherEntry(start);
        while (same(later, stated, units, state)) {
            later = changes.higherEntry(later.getKey());
        }
        return state.lasting(from, Optional.ofNullable(later).map(Map.Entry::getKey));
    }

    private boolean same(
            Map.Entry<Instant, Optional<Stated>> entry, Stated stated, List<String> units, ClauseState state) {
        return entry != null
                && entry.getValue().filter(stated::equals).isPresent()
                && state(stated, units, entry.getKey()).hash().equals(state.hash());
    }

    private ClauseState state(Stated stated, List<String> units, Instant start) {
        var voices = voices(stated, units);
        var values = new Resolution(
                        stated.clause(),
                        own,
                        locks(stated),
                        voices,
                        start.atZone(zone).toLocalDate())
                .resolve();
        var hearing = new Hearing(voices);
        var wording = hearing.wording();
        return ClauseState.of(
                stated.clause(),
                wording.map(voice -> voice.change().text())
                        .orElse(stated.clause().text()),
                wording.map(Resolution.Voice::layer).orElse(own),
                values,
                hearing.levels(),
                stated.revision(),
                start,
                hearing.off(),
                stated.statement()
                        .map(statement -> statement.company().ranking())
                        .orElse(Ranking.NONE));
    }

    /** Those of higher layers, and the company's for its units. */
    private List<Lock> locks(Stated stated) {
        return stated.statement()
                .map(statement -> Stream.concat(locks.stream(), statement.company().ranking().locksOn(code).stream())
                        .toList())
                .orElse(locks);
    }

    /** What is published about the clause and does not hold at an instant, because a lock keeps it from holding. */
    List<Overruled> overruled(Instant at) {
        var entry = changes.floorEntry(at);
        return entry == null
                ? List.of()
                : entry.getValue().stream()
                        .flatMap(stated -> new Overruling(
                                        stated, locks(stated), at.atZone(zone).toLocalDate())
                                .found())
                        .toList();
    }

    private static List<Resolution.Voice> voices(Stated stated, List<String> units) {
        var voices = new ArrayList<Resolution.Voice>();
        stated.statement().ifPresent(statement -> {
            voices.add(new Resolution.Voice(Layer.COMPANY, statement.company()));
            units.forEach(unit -> voices.add(
                    new Resolution.Voice(Layer.UNIT, statement.units().get(unit))));
        });
        return voices;
    }
}
