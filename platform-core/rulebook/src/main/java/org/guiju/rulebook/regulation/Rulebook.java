package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guiju.rulebook.control.Control;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/**
 * The rules of one company through time (制度书). It answers which state of a clause binds a unit at an instant: from a
 * statement's instant inclusive to the next one exclusive. Before the first statement and after a repeal nothing is in
 * force, and nothing is taken in its place.
 *
 * <p>Immutable and safe to share; compiled clauses come from the {@link Library} and are not copied.
 */
public final class Rulebook {

    /** Since when law without a date of its own holds. */
    public static final Instant ALWAYS = Instant.EPOCH;

    private final Library library;
    private final ZoneId zone;
    private final Map<String, Regulation> regulations = new LinkedHashMap<>();
    private final Map<String, List<Revision>> revisions = new LinkedHashMap<>();
    private final Map<ClauseCode, Timeline> timelines = new LinkedHashMap<>();
    private final Map<String, List<ClauseCode>> asked = new LinkedHashMap<>();

    private Rulebook(Library library, ZoneId zone, Set<String> adopted, List<Revision> published) {
        this.library = library;
        this.zone = zone;
        adopted.forEach(code -> library.regulation(code).orElseThrow(() -> new UnknownRegulationException(code)));
        library.regulations().stream()
                .filter(regulation -> adopted.contains(regulation.code()))
                .forEach(regulation -> regulations.put(regulation.code(), regulation));
        published.stream().sorted(Comparator.comparing(Revision::number)).forEach(revision -> revisions
                .computeIfAbsent(revision.regulation(), code -> new ArrayList<>())
                .add(revision));
        regulations.values().forEach(this::addTimelines);
        timelines.values().forEach(this::addAsked);
        regulations.replaceAll((code, shipped) -> arranged(shipped));
    }

    /**
     * @param zone whose midnights the days of law and locks mean
     * @param adopted codes of the regulations the company uses. Law among them holds by itself; any other holds once a
     *     revision of it does
     * @param revisions everything the company has published
     */
    public static Rulebook of(Library library, ZoneId zone, Set<String> adopted, List<Revision> revisions) {
        return new Rulebook(library, zone, adopted, revisions);
    }

    /** This rulebook with one more revision, for trying out a draft. */
    public Rulebook with(Revision revision) {
        var all = new ArrayList<>(
                revisions.values().stream().flatMap(List::stream).toList());
        all.add(revision);
        var adopted = new LinkedHashSet<>(regulations.keySet());
        adopted.add(revision.regulation());
        return new Rulebook(library, zone, adopted, all);
    }

    private void addTimelines(Regulation regulation) {
        var stated = new LinkedHashMap<ClauseCode, NavigableMap<Instant, Optional<Timeline.Stated>>>();
        arranged(regulation).chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .forEach(code -> stated.put(code, new TreeMap<>()));
        for (var revision : revisions(regulation.code())) {
            revision.clauses()
                    .forEach((code, statements) ->
                            statements.forEach(statement -> stated.computeIfAbsent(code, added -> new TreeMap<>())
                                    .put(statement.effectiveFrom(), stated(code, revision, statement))));
        }
        stated.forEach((code, changes) -> {
            var all = regulation.layer() == Layer.LAW ? law(regulation.clauses().get(code), changes) : changes;
            timelines.put(code, Timeline.of(code, regulation.layerOf(code), library.locks(code), zone, all));
        });
    }

    /** The regulation as the company arranges it last, with the clauses of its own. */
    private Regulation arranged(Regulation shipped) {
        return arranged(shipped, revisions(shipped.code()), Instant.MAX);
    }

    private Regulation arranged(Regulation shipped, List<Revision> published, Instant at) {
        return Draft.newest(published, at)
                .map(outline -> shipped.arranged(outline, own(shipped, published)))
                .orElse(shipped);
    }

    private Map<ClauseCode, Clause> own(Regulation shipped, List<Revision> published) {
        var own = new LinkedHashMap<ClauseCode, Clause>();
        published.forEach(revision -> revision.clauses().forEach((code, statements) -> {
            if (shipped.clause(code).isEmpty()) {
                library.clause(statements.getLast().template()).ifPresent(clause -> own.put(code, clause));
            }
        }));
        return own;
    }

    /** The regulation in the arrangement of an instant. */
    public Optional<Regulation> regulation(String code, Instant at) {
        return Optional.ofNullable(regulations.get(code))
                .flatMap(known -> library.regulation(code))
                .map(shipped -> arranged(shipped, revisions(code), at));
    }

    /** The regulation as the company arranges it last. */
    public Optional<Regulation> regulation(String code) {
        return Optional.ofNullable(regulations.get(code));
    }

    private Optional<Timeline.Stated> stated(ClauseCode code, Revision revision, Revision.Statement statement) {
        if (statement.repealed()) {
            return Optional.empty();
        }
        var clause = library.clause(statement.template())
                .orElseThrow(() -> new UnknownClauseException(code, statement.template()));
        return Optional.of(new Timeline.Stated(clause, revision.number(), Optional.of(statement)));
    }

    /** Law holds between its own days, whatever the company says; the company only answers what law leaves open. */
    private NavigableMap<Instant, Optional<Timeline.Stated>> law(
            Clause clause, NavigableMap<Instant, Optional<Timeline.Stated>> answers) {
        var changes = new TreeMap<Instant, Optional<Timeline.Stated>>();
        if (clause == null) {
            return changes;
        }
        var from = clause.effectiveFrom().map(this::start).orElse(ALWAYS);
        var to = clause.effectiveTo().map(this::start);
        changes.put(from, Optional.of(new Timeline.Stated(clause, 0, Optional.empty())));
        answers.forEach((at, answer) -> answer.ifPresent(said -> changes.put(
                at.isBefore(from) ? from : at,
                Optional.of(new Timeline.Stated(clause, said.revision(), said.statement())))));
        to.ifPresent(end -> {
            changes.tailMap(end, true).clear();
            changes.put(end, Optional.empty());
        });
        return changes;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private void addAsked(Timeline timeline) {
        timeline.clauses().stream()
                .flatMap(clause -> clause.controls().stream())
                .map(Control::on)
                .distinct()
                .forEach(action ->
                        asked.computeIfAbsent(action, code -> new ArrayList<>()).add(timeline.code()));
    }

    /** Clauses with a control on that action at any time, law first, then in reading order. */
    public List<ClauseCode> clausesAskedOn(String actionType) {
        return List.copyOf(asked.getOrDefault(actionType, List.of()));
    }

    /**
     * @param unitPath ids from the company's root unit down to the one asked about
     * @return empty when the clause is not in force then, or not part of this rulebook. A clause that is switched off
     *     is in force with {@link ClauseState#off()}
     */
    public Optional<ClauseState> inForce(ClauseCode clause, List<String> unitPath, Instant at) {
        return Optional.ofNullable(timelines.get(clause)).flatMap(timeline -> timeline.inForce(unitPath, at));
    }

    /** The clauses of a regulation in force, in reading order. */
    public List<ClauseState> inForce(String regulation, List<String> unitPath, Instant at) {
        return timelines.values().stream()
                .filter(timeline -> timeline.code().regulation().equals(regulation))
                .flatMap(timeline -> timeline.inForce(unitPath, at).stream())
                .toList();
    }

    /** Whether any clause of the regulation holds then. */
    public boolean hasRevisionInForce(String regulation, Instant at) {
        return !inForce(regulation, List.of(), at).isEmpty();
    }

    /** Law first, then in the order of the plugins. */
    public Collection<Regulation> regulations() {
        return List.copyOf(regulations.values());
    }

    /** What the company has published of a regulation, by number. */
    public List<Revision> revisions(String regulation) {
        return List.copyOf(revisions.getOrDefault(regulation, List.of()));
    }

    /** Codes of the units that say something of their own about any clause, at any time. */
    public Set<String> speakingUnits() {
        var units = new TreeSet<String>();
        revisions.values().stream()
                .flatMap(List::stream)
                .flatMap(revision -> revision.clauses().values().stream())
                .flatMap(List::stream)
                .forEach(statement -> units.addAll(statement.units().keySet()));
        return units;
    }

    /** Published values that do not hold at an instant because a lock keeps them from holding, in reading order. */
    public List<Overruled> overruled(Instant at) {
        return timelines.values().stream()
                .flatMap(timeline -> timeline.overruled(at).stream())
                .toList();
    }

    /** When something about the clause changes next, for any unit. */
    public Optional<Instant> nextChange(ClauseCode clause, Instant at) {
        return Optional.ofNullable(timelines.get(clause)).flatMap(timeline -> timeline.nextChange(at));
    }

    public Library library() {
        return library;
    }

    public ZoneId zone() {
        return zone;
    }
}
