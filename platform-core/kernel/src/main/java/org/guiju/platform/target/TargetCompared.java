package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.measure.Measures;
import org.guiju.platform.measure.Span;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** What is wanted of somebody beside what they reached in the last period that was over: one row, or one for each part. */
@ApplicationScoped
class TargetCompared implements FactSupplier {

    @Inject
    Quotas quotas;

    @Inject
    Measures measures;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Override
    public String code() {
        return "target-compared";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var parts = arguments.containsKey("parts") ? SplitTarget.parts(arguments) : List.of(arguments);
        return Optional.of(parts.stream()
                .flatMap(part -> last(tenant, arguments, part, now)
                        .filter(last -> part.get("amount") instanceof BigDecimal)
                        .map(last -> Map.of("amount", part.get("amount"), "last", last))
                        .stream())
                .toList());
    }

    private Optional<BigDecimal> last(
            TenantId tenant, Map<String, Object> arguments, Map<String, Object> part, Instant now) {
        var rule = Optional.ofNullable(arguments.get("control"))
                .flatMap(code -> quotas.rule(tenant, code.toString(), now));
        var holder = Holder.named(organisation, tenant, part);
        var period = SetTarget.period(arguments.get("period"));
        if (rule.isEmpty()
                || holder.isEmpty()
                || period.isEmpty()
                || !(arguments.get("from") instanceof LocalDate day)) {
            return Optional.empty();
        }
        var zone = companies.company(tenant).zone();
        var today = now.atZone(zone).toLocalDate();
        var before = period.get().start(day).isAfter(today)
                ? period.get().start(today)
                : period.get().start(day);
        var first = period.get().start(before.minusDays(1));
        return Optional.of(done(
                tenant, rule.get().quota().measure(), holder.get(), Span.of(first, before.minusDays(1), zone, now)));
    }

    private BigDecimal done(TenantId tenant, String measure, Holder holder, Span span) {
        return switch (holder) {
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
    }
}
