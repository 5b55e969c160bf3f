package org.guiju.platform.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Declares a type of the company, or fields of a shipped one, or a new version of either. */
@ApplicationScoped
class DeclareTypes implements PlatformHandler {

    @Inject
    Declarations declarations;

    @Override
    public String type() {
        return "DeclareTypes";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var file = values.get("file");
        var yaml = values.get("yaml");
        return file == null || yaml == null
                ? List.of()
                : declarations.problems(tenant, file.toString(), Optional.of(yaml.toString()), "yaml");
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        declarations.replace(
                permitted,
                permitted.values().get("file").toString(),
                Optional.of(permitted.values().get("yaml").toString()));
        return List.of();
    }
}
