package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Somebody signs for their target as it stands. */
@ApplicationScoped
class AcknowledgeTarget implements PlatformHandler, FactSupplier {

    @Inject
    Targets targets;

    @Inject
    Companies companies;

    @Override
    public String type() {
        return "AcknowledgeTarget";
    }

    @Override
    public String code() {
        return "target-to-confirm";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return values.get("target") == null || line(tenant, values, now).isPresent()
                ? List.of()
                : List.of(new FieldProblem(
                        "target",
                        new Texts(
                                "没有这个目标，从“目标”页面里选",
                                "沒有這個目標，請從「目標」頁面選",
                                "There is no such target; choose it on the page Targets")));
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return line(tenant, arguments, now).map(target -> {
            Map<String, Object> fact = new LinkedHashMap<>();
            if (target.holder() instanceof Holder.OfPerson(UUID id)) {
                fact.put("person", id.toString());
            }
            fact.put("amount", target.amount());
            fact.put("stands", target.id().toString().equals(arguments.get("target")));
            fact.put("acknowledged", target.acknowledged());
            return fact;
        });
    }

    /** The target as it stands today, whichever of its lines was named. */
    private Optional<Target> line(TenantId tenant, Map<String, Object> values, Instant now) {
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        try {
            return Optional.ofNullable(values.get("target"))
                    .flatMap(id -> targets.containing(tenant, UUID.fromString(id.toString()), today));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        targets.acknowledge(
                permitted.tenant(),
                UUID.fromString((String) permitted.values().get("target")),
                permitted.docket(),
                permitted.now());
        return List.of();
    }
}
