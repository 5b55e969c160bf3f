package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.measure.Contribution;
import org.guiju.platform.measure.Measures;
import org.guiju.platform.measure.Span;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.control.Quota;

/** How far the targets of a period are reached, from the company down to each person. */
@ApplicationScoped
public class TargetBoard {

    @Inject
    Targets targets;

    @Inject
    Measures measures;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    /**
     * How far one target is reached.
     *
     * @param due what counts of the target
     * @param share of it, e.g. 0.8
     * @param elapsed share of the period
     * @param gone share of the days that count
     */
    public record Standing(
            Target target, BigDecimal due, BigDecimal done, BigDecimal share, BigDecimal elapsed, BigDecimal gone) {

        /** What is left to be done; below zero when it is more than reached. */
        public BigDecimal open() {
            return due.subtract(done);
        }

        /** What is done of what would be done by now at an even speed: 1 is on the way. */
        public BigDecimal pace() {
            return share.divide(gone.max(new BigDecimal("0.0001")), 4, RoundingMode.HALF_UP);
        }
    }

    /**
     * One unit or person.
     *
     * @param parts what the targets below come to, where there are any
     */
    public record Row(
            int depth,
            Optional<Unit> unit,
            Optional<Employee> person,
            BigDecimal done,
            Optional<Standing> standing,
            Optional<BigDecimal> parts) {

        /** How much more the whole is than its parts. */
        public Optional<BigDecimal> unallotted() {
            return standing.flatMap(
                    found -> parts.map(sum -> found.target().amount().subtract(sum)));
        }
    }

    /** @param asOf only what was recorded and set by then is seen */
    @Transactional
    public List<Row> rows(TenantId tenant, Quotas.Rule rule, Period period, LocalDate day, Instant asOf) {
        var days = Target.Days.of(period, day);
        var zone = companies.company(tenant).zone();
        var on = asOf.atZone(zone).toLocalDate();
        var held = targets.of(tenant, rule.code(), period, days.first(), on);
        var tree = new TargetTree(organisation.units(tenant), people(tenant, rule.quota(), held.keySet()), held);
        var span = Span.of(days.first(), days.last(), zone, asOf);
        var sums = new Sums(
                tree,
                rule,
                on,
                measures.byUnit(tenant, rule.quota().measure(), span),
                measures.byPerson(tenant, rule.quota().measure(), span));
        List<Row> rows = new ArrayList<>();
        tree.below(Optional.empty()).forEach(root -> sums.rows(root, 0, rows));
        return rows;
    }

    /** How far one target is reached. */
    @Transactional
    public Standing standing(TenantId tenant, Quotas.Rule rule, Target target, Instant asOf) {
        var zone = companies.company(tenant).zone();
        var span = Span.of(target.from(), target.until(), zone, asOf);
        var measure = rule.quota().measure();
        var done =
                switch (target.holder()) {
                    case Holder.OfPerson(UUID id) ->
                        measures.byPerson(tenant, measure, span).getOrDefault(id, BigDecimal.ZERO);
                    case Holder.OfUnit(UUID id) -> {
                        var by = measures.byUnit(tenant, measure, span);
                        yield new TargetTree(organisation.units(tenant), List.of(), Map.of())
                                .within(id)
                                .map(unit -> by.getOrDefault(unit, BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                    }
                };
        return standing(rule, target, done, asOf.atZone(zone).toLocalDate());
    }

    /** The acts that count towards a holder's target, newest first. */
    @Transactional
    public List<Contribution> sources(
            TenantId tenant, Quotas.Rule rule, Holder holder, Period period, LocalDate day, Instant asOf) {
        var days = Target.Days.of(period, day);
        var span = Span.of(days.first(), days.last(), companies.company(tenant).zone(), asOf);
        var measure = rule.quota().measure();
        return switch (holder) {
            case Holder.OfPerson(UUID id) ->
                measures.ofPerson(tenant, measure, id, span).reversed();
            case Holder.OfUnit(UUID id) -> {
                var within = new TargetTree(organisation.units(tenant), List.of(), Map.of())
                        .within(id)
                        .toList();
                yield measures.all(tenant, measure, span, 500).stream()
                        .filter(line -> within.contains(line.unit()))
                        .toList();
            }
        };
    }

    /** Who has targets by the clause, and who had one already. */
    private List<Employee> people(TenantId tenant, Quota quota, Set<Holder> held) {
        var roles = new HashSet<UUID>();
        quota.people().forEach(role -> organisation.withRole(tenant, role).forEach(found -> roles.add(found.getId())));
        return organisation.employees(tenant).stream()
                .filter(person -> roles.contains(person.getId()) || held.contains(new Holder.OfPerson(person.getId())))
                .toList();
    }

    private static Standing standing(Quotas.Rule rule, Target target, BigDecimal done, LocalDate today) {
        var due = target.due(rule.joiners());
        return new Standing(
                target,
                due,
                done,
                done.divide(due.max(new BigDecimal("0.01")), 4, RoundingMode.HALF_UP),
                target.elapsed(today),
                target.elapsed(today, rule.joiners()));
    }

    /** Sums up the tree from below. */
    private record Sums(
            TargetTree tree,
            Quotas.Rule rule,
            LocalDate on,
            Map<UUID, BigDecimal> units,
            Map<UUID, BigDecimal> persons) {

        void rows(Unit unit, int depth, List<Row> rows) {
            var holder = new Holder.OfUnit(unit.getId());
            var done = tree.within(unit.getId())
                    .map(id -> units.getOrDefault(id, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var parts = tree.parts(unit.getId()).toList();
            rows.add(new Row(
                    depth,
                    Optional.of(unit),
                    Optional.empty(),
                    done,
                    tree.target(holder).map(target -> standing(rule, target, done, on)),
                    parts.isEmpty() ? Optional.empty() : Optional.of(tree.sumOfParts(unit.getId()))));
            tree.in(unit.getId()).forEach(person -> rows.add(person(person, depth + 1)));
            tree.below(Optional.of(unit.getId())).forEach(child -> rows(child, depth + 1, rows));
        }

        private Row person(Employee person, int depth) {
            var done = persons.getOrDefault(person.getId(), BigDecimal.ZERO);
            return new Row(
                    depth,
                    Optional.empty(),
                    Optional.of(person),
                    done,
                    tree.target(new Holder.OfPerson(person.getId())).map(target -> standing(rule, target, done, on)),
                    Optional.empty());
        }
    }
}
