package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.measure.Measures;
import org.guiju.platform.measure.Span;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Split;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.control.Quota;

/** What the parts of a unit's target would be by its clause; people may set them otherwise. */
@ApplicationScoped
public class TargetSplit {

    @Inject
    Targets targets;

    @Inject
    Measures measures;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    /** Nothing where the unit has no target or nobody to give it to, or where there are no results to go by. */
    @Transactional
    public Map<Holder, BigDecimal> proposal(
            TenantId tenant, Quotas.Rule rule, Period period, LocalDate day, UUID unit, Instant now) {
        var zone = companies.company(tenant).zone();
        var whole = Optional.ofNullable(targets.of(
                        tenant,
                        rule.code(),
                        period,
                        period.start(day),
                        now.atZone(zone).toLocalDate())
                .get(new Holder.OfUnit(unit)));
        var weights = weights(tenant, rule.quota(), period, day, unit, now);
        var given = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.isEmpty() || given.signum() <= 0) {
            return Map.of();
        }
        var amount = whole.get().amount().stripTrailingZeros();
        var shares = new LinkedHashMap<>(Split.of(amount, Math.max(amount.scale(), 0), weights));
        shares.values().removeIf(share -> share.signum() <= 0);
        return shares;
    }

    private Map<Holder, BigDecimal> weights(
            TenantId tenant, Quota quota, Period period, LocalDate day, UUID unit, Instant now) {
        var people = quota.people().stream()
                .flatMap(role -> organisation.withRole(tenant, role).stream())
                .distinct()
                .toList();
        var tree = new TargetTree(organisation.units(tenant), people, Map.of());
        var last = period.start(period.start(day).minusDays(1));
        var span = Span.of(
                last, period.next(last).minusDays(1), companies.company(tenant).zone(), now);
        var byPerson = measures.byPerson(tenant, quota.measure(), span);
        var byUnit = measures.byUnit(tenant, quota.measure(), span);
        Map<Holder, BigDecimal> weights = new LinkedHashMap<>();
        tree.in(unit)
                .map(Employee::getId)
                .forEach(person -> weights.put(
                        new Holder.OfPerson(person),
                        weight(quota, BigDecimal.ONE, byPerson.getOrDefault(person, BigDecimal.ZERO))));
        below(tree, quota, unit).forEach(child -> {
            var within = tree.within(child.getId()).toList();
            weights.put(
                    new Holder.OfUnit(child.getId()),
                    weight(
                            quota,
                            BigDecimal.valueOf(within.stream().flatMap(tree::in).count()),
                            within.stream()
                                    .map(id -> byUnit.getOrDefault(id, BigDecimal.ZERO))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
        });
        return weights;
    }

    /** The nearest units below that have targets. */
    private static Stream<Unit> below(TargetTree tree, Quota quota, UUID unit) {
        return tree.below(Optional.of(unit))
                .flatMap(child ->
                        quota.units().contains(child.getKind()) ? Stream.of(child) : below(tree, quota, child.getId()));
    }

    private static BigDecimal weight(Quota quota, BigDecimal people, BigDecimal results) {
        return switch (quota.split().orElseThrow()) {
            case EVEN -> BigDecimal.ONE;
            case HEADCOUNT -> people;
            case RESULTS -> results.max(BigDecimal.ZERO);
        };
    }
}
