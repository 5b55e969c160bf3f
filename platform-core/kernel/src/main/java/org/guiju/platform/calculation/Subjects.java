package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.measure.Contribution;
import org.guiju.platform.measure.Measures;
import org.guiju.platform.measure.Span;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

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
    Companies companies;

    /**
     * One person and period to calculate.
     *
     * @param tries how often it has been tried, with this one
     * @param kept line of an earlier run that somebody has kept back, and why
     */
    record Subject(
            UUID person,
            LocalDate from,
            LocalDate until,
            int tries,
            Optional<UUID> adjusts,
            Optional<String> kept,
            Map<String, Object> values) {

        String key(UUID run) {
            return "calculation/" + run + "/" + person + "/" + from + "/" + tries;
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
        var wanted = wanted(tenant, run, rule.get(), zone);
        calculations.expect(tenant, id, wanted.size());
        Map<Key, Integer> tries = new HashMap<>();
        calculations.lines(tenant, id).forEach(line -> {
            var key = new Key(line.person(), line.from());
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
    private record Key(UUID person, LocalDate from) {}

    private Set<Key> wanted(TenantId tenant, CalculationRun run, CalculationRules.Rule rule, ZoneId zone) {
        Set<Key> wanted = new LinkedHashSet<>();
        people(tenant, rule, run, zone).forEach(person -> wanted.add(new Key(person, run.from())));
        if (!run.preview()) {
            earlier(tenant, run, rule.per().sums(), zone, wanted);
        }
        return wanted;
    }

    /** Who has a post the clause names, and who has results in the period whatever became of them. */
    private Set<UUID> people(TenantId tenant, CalculationRules.Rule rule, CalculationRun run, ZoneId zone) {
        Set<UUID> people = new LinkedHashSet<>();
        rule.per()
                .people()
                .forEach(role -> organisation.withRole(tenant, role).forEach(person -> people.add(person.getId())));
        people.addAll(measures.byPerson(tenant, rule.per().sums(), span(run.from(), run.until(), zone, run))
                .keySet());
        return people;
    }

    /** Closed periods with contributions that were recorded after the last run, and lines that were kept back. */
    private void earlier(TenantId tenant, CalculationRun run, String sums, ZoneId zone, Set<Key> wanted) {
        var closed = calculations.closedBefore(tenant, run);
        closed.stream()
                .map(CalculationRun::cutAt)
                .max(Instant::compareTo)
                .ifPresent(since -> closed.forEach(before -> measures.latecomers(
                                tenant, sums, span(before.from(), before.until(), zone, run), since)
                        .forEach(person -> wanted.add(new Key(person, before.from())))));
        calculations.keptBack(tenant, run).forEach(line -> wanted.add(new Key(line.person(), line.from())));
    }

    private Subject subject(TenantId tenant, CalculationRun run, String sums, Key key, int tries, ZoneId zone) {
        var until = run.period().next(key.from()).minusDays(1);
        var lines = measures.ofPerson(tenant, sums, key.person(), span(key.from(), until, zone, run));
        var earlier = calculations.closed(tenant, run.control(), key.person(), key.from());
        return new Subject(
                key.person(),
                key.from(),
                until,
                tries,
                earlier.stream().findFirst().map(CalculationLine::id),
                earlier.stream()
                        .reduce((older, newer) -> newer)
                        .filter(line -> line.state() == CalculationLine.State.HELD)
                        .map(CalculationLine::reason),
                values(run, key.person(), key.from(), until, lines, zone));
    }

    private static Map<String, Object> values(
            CalculationRun run, UUID person, LocalDate from, LocalDate until, List<Contribution> lines, ZoneId zone) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", run.id().toString());
        values.put("control", run.control().toString());
        values.put("person", person.toString());
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
