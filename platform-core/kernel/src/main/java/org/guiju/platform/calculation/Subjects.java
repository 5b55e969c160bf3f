package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

    /** Those the run has no line for yet, or whose line is to be calculated again. */
    @Transactional
    public List<Subject> left(TenantId tenant, UUID id) {
        var run = calculations.run(tenant, id).orElseThrow();
        var rule = rules.rule(tenant, run.control().toString(), companies.now(tenant));
        if (rule.isEmpty() || run.state() != CalculationRun.State.CALCULATING) {
            return List.of();
        }
        var zone = companies.company(tenant).zone();
        var sums = rule.get().per().sums();
        Map<UUID, Set<LocalDate>> wanted = new LinkedHashMap<>();
        people(tenant, rule.get(), run, zone).forEach(person -> add(wanted, person, run.from()));
        if (!run.preview()) {
            earlier(tenant, run, sums, zone, wanted);
        }
        List<Subject> subjects = new ArrayList<>();
        wanted.forEach((person, periods) ->
                periods.forEach(from -> subjects.add(subject(tenant, run, sums, person, from, zone))));
        calculations.expect(tenant, id, subjects.size());
        var done = calculations.lines(tenant, id);
        return subjects.stream()
                .filter(subject -> done.stream().noneMatch(line -> line.person().equals(subject.person())
                        && line.from().equals(subject.from())
                        && !line.again()))
                .toList();
    }

    private static void add(Map<UUID, Set<LocalDate>> wanted, UUID person, LocalDate from) {
        wanted.computeIfAbsent(person, any -> new LinkedHashSet<>()).add(from);
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
    private void earlier(
            TenantId tenant, CalculationRun run, String sums, ZoneId zone, Map<UUID, Set<LocalDate>> wanted) {
        var closed = calculations.closedBefore(tenant, run);
        var since = closed.stream().map(CalculationRun::cutAt).max(Instant::compareTo);
        for (var before : closed) {
            measures.all(tenant, sums, span(before.from(), before.until(), zone, run), Integer.MAX_VALUE).stream()
                    .filter(late -> late.recordedAt().isAfter(since.orElseThrow()))
                    .map(Contribution::person)
                    .forEach(person -> add(wanted, person, before.from()));
            calculations.lines(tenant, before.id()).stream()
                    .filter(line -> last(tenant, run, line).state() != CalculationLine.State.READY)
                    .forEach(line -> add(wanted, line.person(), line.from()));
        }
    }

    private CalculationLine last(TenantId tenant, CalculationRun run, CalculationLine line) {
        return calculations
                .closed(tenant, run.control(), line.person(), line.from())
                .getLast();
    }

    private Subject subject(
            TenantId tenant, CalculationRun run, String sums, UUID person, LocalDate from, ZoneId zone) {
        var until = run.period().next(from).minusDays(1);
        var lines = measures.ofPerson(tenant, sums, person, span(from, until, zone, run));
        var earlier = calculations.closed(tenant, run.control(), person, from);
        var tries = calculations.lines(tenant, run.id()).stream()
                .filter(line -> line.person().equals(person) && line.from().equals(from))
                .findFirst()
                .map(CalculationLine::tries)
                .orElse(1);
        return new Subject(
                person,
                from,
                until,
                tries,
                earlier.isEmpty()
                        ? Optional.empty()
                        : Optional.of(earlier.getFirst().id()),
                earlier.isEmpty()
                        ? Optional.empty()
                        : Optional.of(earlier.getLast())
                                .filter(line -> line.state() == CalculationLine.State.HELD)
                                .map(CalculationLine::reason),
                values(run, person, from, until, lines, zone));
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
        values.put("money", sum(lines, true).setScale(2, RoundingMode.UNNECESSARY).toPlainString());
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
