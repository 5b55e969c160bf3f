package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.measure.Contribution;
import org.guiju.platform.measure.Measures;
import org.guiju.platform.measure.Span;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.organisation.UnitHistory;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.PerPeriod;

/** Whom a run calculates for: everybody of its period, and those for whom an earlier period has changed since. */
@ApplicationScoped
class Subjects {

    @Inject
    Calculations calculations;

    @Inject
    CalculationRules rules;

    @Inject
    Measures measures;

    @Inject
    Organisation organisation;

    @Inject
    UnitHistory history;

    @Inject
    Posts posts;

    @Inject
    Companies companies;

    /**
     * One person or unit and period to calculate.
     *
     * @param units the unit with everything that was below it when the period ended; none for a person
     * @param tries how often it has been tried, with this one
     * @param kept line of an earlier run that somebody has kept back, and why
     */
    record Subject(
            Whom whom,
            Set<UUID> units,
            LocalDate from,
            LocalDate until,
            int tries,
            Optional<UUID> adjusts,
            Optional<String> kept,
            List<Contribution> sources,
            Map<String, Object> values) {

        String key(UUID run) {
            var id = whom.person().or(whom::unit).orElseThrow();
            return "calculation/" + run + "/" + id + "/" + from + "/" + tries;
        }
    }

    /**
     * Some of those the run has no line for yet, or whose line is to be calculated again.
     *
     * @param more whether there are others
     */
    record Left(List<Subject> next, boolean more) {}

    @Transactional
    public Left left(TenantId tenant, UUID id, int atMost) {
        var run = calculations.run(tenant, id).orElseThrow();
        var rule = rules.rule(tenant, run.control().toString(), companies.now(tenant));
        if (rule.isEmpty() || run.state() != CalculationRun.State.CALCULATING) {
            return new Left(List.of(), false);
        }
        var zone = companies.company(tenant).zone();
        var wanted = wanted(tenant, run, rule.get().per(), zone);
        calculations.expect(tenant, id, wanted.size());
        Map<Key, Integer> tries = new HashMap<>();
        calculations.lines(tenant, id).stream()
                .filter(CalculationLine::isDecided)
                .forEach(line -> {
                    var key = new Key(line.whom(), line.from());
                    tries.put(key, line.tries());
                    if (!line.again()) {
                        wanted.remove(key);
                    }
                });
        var next = wanted.stream()
                .limit(atMost)
                .map(key -> subject(tenant, run, rule.get().per().sums(), key, tries.getOrDefault(key, 1), zone))
                .toList();
        return new Left(next, wanted.size() > atMost);
    }

    /** @param from first day of the period */
    private record Key(Whom whom, LocalDate from) {}

    private Set<Key> wanted(TenantId tenant, CalculationRun run, PerPeriod per, ZoneId zone) {
        Set<Key> wanted = new LinkedHashSet<>();
        var whose = per.units().isEmpty() ? people(tenant, per, run, zone) : units(tenant, per);
        whose.forEach(whom -> wanted.add(new Key(whom, run.from())));
        if (!run.preview()) {
            earlier(tenant, run, per, zone, wanted);
        }
        return wanted;
    }

    /** Who has a post the clause names, and who has results in the period whatever became of them. */
    private Stream<Whom> people(TenantId tenant, PerPeriod per, CalculationRun run, ZoneId zone) {
        var holders = per.people().stream()
                .flatMap(role -> organisation.withRole(tenant, role).stream())
                .map(person -> person.getId());
        var active = measures.byPerson(tenant, per.sums(), span(run.from(), run.until(), zone, run)).keySet().stream();
        return Stream.concat(holders, active).distinct().map(Whom::person);
    }

    private Stream<Whom> units(TenantId tenant, PerPeriod per) {
        return organisation.units(tenant).stream()
                .filter(unit -> per.units().contains(unit.getKind()))
                .map(unit -> Whom.unit(unit.getId()));
    }

    /** Closed periods with contributions that were recorded after the last run, and lines that were kept back. */
    private void earlier(TenantId tenant, CalculationRun run, PerPeriod per, ZoneId zone, Set<Key> wanted) {
        var closed = calculations.closedBefore(tenant, run);
        closed.stream()
                .map(CalculationRun::cutAt)
                .max(Instant::compareTo)
                .ifPresent(since -> closed.forEach(before -> late(tenant, per, before, since, zone, run)
                        .forEach(whom -> wanted.add(new Key(whom, before.from())))));
        calculations
                .keptBack(tenant, run)
                .forEach(line -> wanted.add(new Key(line.whom().subject(), line.from())));
    }

    private Stream<Whom> late(
            TenantId tenant, PerPeriod per, CalculationRun before, Instant since, ZoneId zone, CalculationRun run) {
        var span = span(before.from(), before.until(), zone, run);
        if (per.units().isEmpty()) {
            return measures.latecomers(tenant, per.sums(), span, since).stream().map(Whom::person);
        }
        var late = measures.lateUnits(tenant, per.sums(), span, since);
        return late.isEmpty()
                ? Stream.empty()
                : units(tenant, per)
                        .filter(whom -> !Collections.disjoint(
                                history.within(tenant, whom.unit().orElseThrow(), before.until()), late));
    }

    private Subject subject(TenantId tenant, CalculationRun run, String sums, Key key, int tries, ZoneId zone) {
        var until = run.period().next(key.from()).minusDays(1);
        var span = span(key.from(), until, zone, run);
        var units = key.whom()
                .unit()
                .map(unit -> history.within(tenant, unit, until))
                .orElse(Set.of());
        var lines = key.whom()
                .person()
                .map(person -> measures.ofPerson(tenant, sums, person, span))
                .orElseGet(() -> measures.ofUnits(tenant, sums, units, span));
        var earlier = calculations.closed(tenant, run.control(), key.whom(), key.from());
        var values = values(run, key.from(), until, lines, zone);
        key.whom().person().ifPresent(person -> values.put("person", person.toString()));
        key.whom().unit().ifPresent(unit -> {
            values.put("unit", code(tenant, unit));
            values.put("headcount", posts.headcount(tenant, units, until));
        });
        return new Subject(
                key.whom(),
                units,
                key.from(),
                until,
                tries,
                earlier.stream().findFirst().map(CalculationLine::id),
                CalculationLine.keptBack(earlier),
                lines,
                values);
    }

    private String code(TenantId tenant, UUID unit) {
        return organisation.units(tenant).stream()
                .filter(found -> found.getId().equals(unit))
                .map(Unit::getCode)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> values(
            CalculationRun run, LocalDate from, LocalDate until, List<Contribution> lines, ZoneId zone) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", run.id().toString());
        values.put("control", run.control().toString());
        values.put("from", from.toString());
        values.put("until", until.toString());
        values.put(
                "ended_at",
                until.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1).toString());
        values.put("cut_at", run.cutAt().toString());
        values.put(
                "money", sum(lines, true).setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        values.put("number", sum(lines, false).toPlainString());
        values.put("sources", lines.size());
        return values;
    }

    private static BigDecimal sum(List<Contribution> lines, boolean money) {
        return lines.stream()
                .filter(line -> line.money() == money)
                .map(Contribution::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private static Span span(LocalDate from, LocalDate until, ZoneId zone, CalculationRun run) {
        return Span.of(from, until, zone, run.cutAt());
    }
}
