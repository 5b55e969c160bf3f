package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.Period;

/** How far somebody's target is reached, for clauses about any action. Nothing where no target is set. */
@ApplicationScoped
class TargetStanding implements FactSupplier {

    @Inject
    Quotas quotas;

    @Inject
    Targets targets;

    @Inject
    TargetBoard board;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Override
    public String code() {
        return "target-standing";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var zone = companies.company(tenant).zone();
        var day = ((Instant) arguments.get("at")).atZone(zone).toLocalDate();
        var asOf = (Instant) arguments.get("as_of");
        var period = (Period) arguments.get("period");
        return quotas.rule(tenant, (String) arguments.get("control"), now)
                .flatMap(rule -> Holder.named(organisation, tenant, arguments)
                        .flatMap(holder -> Optional.ofNullable(targets.of(
                                        tenant,
                                        rule.code(),
                                        period,
                                        period.start(day),
                                        asOf.atZone(zone).toLocalDate())
                                .get(holder)))
                        .map(target -> values(board.standing(tenant, rule, target, asOf))));
    }

    private static Map<String, Object> values(TargetBoard.Standing standing) {
        var done = standing.done().setScale(2, RoundingMode.HALF_UP);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("target", standing.due());
        values.put("done", done);
        values.put("open", standing.due().subtract(done));
        values.put("share", standing.share());
        values.put("elapsed", standing.elapsed());
        values.put("pace", standing.pace());
        values.put("acknowledged", standing.target().acknowledged());
        return values;
    }
}
