package org.guiju.platform.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Matches;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Keeps two records apart from now on: the same number, but not the same person. */
@ApplicationScoped
class SeparateMatch implements PlatformHandler {

    @Inject
    Records records;

    @Inject
    Matches matches;

    @Override
    public String type() {
        return "SeparateMatch";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var one = record(tenant, values.get("one"));
        var other = record(tenant, values.get("other"));
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        boolean pair = !one.get().getId().equals(other.get().getId())
                && one.get().getType().equals(other.get().getType());
        return pair
                ? List.of()
                : List.of(new FieldProblem(
                        "other", new Texts("要选同一类的另一张单据", "要選同一類的另一張單據", "Choose another record of the same kind")));
    }

    private Optional<BusinessRecord> record(TenantId tenant, Object id) {
        return Ids.read(id).flatMap(known -> records.record(tenant, known));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var one = UUID.fromString(values.get("one").toString());
        var other = UUID.fromString(values.get("other").toString());
        matches.separate(
                permitted.tenant(), one, other, values.get("reason").toString(), permitted.docket(), permitted.now());
        return List.of(
                new Effect.Change(one, Map.of(), Optional.empty(), Optional.empty()),
                new Effect.Change(other, Map.of(), Optional.empty(), Optional.empty()));
    }
}
