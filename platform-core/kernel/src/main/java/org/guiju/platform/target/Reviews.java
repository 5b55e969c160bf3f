package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;

/** When a target is to be looked at, and what is to be seen then. */
@ApplicationScoped
class Reviews {

    @Inject
    Quotas quotas;

    @Inject
    Targets targets;

    @Inject
    TargetBoard board;

    @Inject
    Clocks clocks;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    /** @param ended whether the period is over */
    record Review(Target target, boolean ended, Map<String, Object> values) {}

    /** The next moment after one at which a target is looked at: once on the way, once at the end. */
    Optional<Instant> next(TenantId tenant, Target target, Instant after) {
        var zone = companies.company(tenant).zone();
        var end = target.until().plusDays(1).atStartOfDay(zone).toInstant();
        var check = checkDay(tenant, target)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .filter(at -> at.isBefore(end));
        return check.filter(at -> at.isAfter(after)).or(() -> Optional.of(end).filter(at -> at.isAfter(after)));
    }

    private Optional<LocalDate> checkDay(TenantId tenant, Target target) {
        var now = companies.now(tenant);
        return quotas.rule(tenant, target.control().toString(), now).flatMap(rule -> {
            Map<String, Object> parameters = new LinkedHashMap<>();
            rule.state().values().forEach((name, value) -> parameters.put(name, value.value()));
            try {
                var share = (BigDecimal)
                        rule.quota().checkAt().evaluate(Values.of(parameters)).value();
                return Optional.of(target.dayAt(share));
            } catch (UndeterminedException open) {
                return Optional.empty();
            }
        });
    }

    /** What is to be put before the clauses now; nothing when the quota is not in force any more. */
    @Transactional
    public Optional<Review> of(TenantId tenant, UUID line) {
        var now = companies.now(tenant);
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        return targets.containing(tenant, line, today)
                .flatMap(target -> quotas.rule(tenant, target.control().toString(), now)
                        .map(rule -> review(
                                tenant,
                                board.standing(tenant, rule, target, now),
                                target.until().isBefore(today))));
    }

    @Transactional
    public void wind(TenantId tenant, UUID line) {
        var now = companies.now(tenant);
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        targets.containing(tenant, line, today)
                .flatMap(target -> next(tenant, target, now))
                .ifPresentOrElse(
                        at -> clocks.set(tenant, TargetClock.KIND, line, at),
                        () -> clocks.stop(tenant, TargetClock.KIND, line));
    }

    private Review review(TenantId tenant, TargetBoard.Standing standing, boolean ended) {
        var target = standing.target();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("control", target.control().toString());
        switch (target.holder()) {
            case Holder.OfPerson(UUID id) -> values.put("people", List.of(id.toString()));
            case Holder.OfUnit(UUID id) -> values.put("unit", code(tenant, id));
        }
        values.put("period", target.period().name().toLowerCase(Locale.ROOT));
        values.put("from", target.from().toString());
        values.put("until", target.until().toString());
        values.put("target", standing.due());
        values.put("done", standing.done().setScale(2, RoundingMode.HALF_UP));
        values.put("share", standing.share().movePointRight(2).toPlainString() + "%");
        values.put("elapsed", standing.elapsed().movePointRight(2).toPlainString() + "%");
        values.put("acknowledged", target.acknowledged());
        values.put("ended", ended);
        return new Review(target, ended, values);
    }

    private String code(TenantId tenant, UUID unit) {
        return organisation.units(tenant).stream()
                .filter(found -> found.getId().equals(unit))
                .map(Unit::getCode)
                .findFirst()
                .orElseThrow();
    }
}
