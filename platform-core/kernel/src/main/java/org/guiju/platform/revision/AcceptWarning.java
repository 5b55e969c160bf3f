package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Warning;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Puts a named person's reason under a doubt about a draft, so that it may be published as it is. */
@ApplicationScoped
class AcceptWarning implements PlatformHandler {

    @Inject
    Drafts drafts;

    @Override
    public String type() {
        return "AcceptWarning";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return values.containsKey("warning") && warning(tenant, values).isEmpty()
                ? List.of(
                        new FieldProblem(
                                "warning",
                                new Texts(
                                        "草案里没有这个疑点，可能已经改好，回工作台看现状",
                                        "草案裡沒有這個疑點，可能已經改好，回工作台看現況",
                                        "The draft has no such warning, it may have been corrected; look at the workbench again")))
                : List.of();
    }

    private Optional<Warning> warning(TenantId tenant, Map<String, Object> values) {
        return DraftArgument.of(drafts, tenant, values).stream()
                .flatMap(row -> drafts.warnings(tenant, row).stream())
                .filter(warning -> warning.id().equals(values.get("warning")))
                .findFirst();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var warning = warning(permitted.tenant(), values).orElseThrow();
        DraftArgument.of(drafts, permitted.tenant(), values)
                .orElseThrow()
                .approve(new DraftRow.Approval(
                        warning.clause(),
                        Optional.of(warning.id()),
                        Optional.empty(),
                        permitted.actor().employee(),
                        (String) values.get("reason"),
                        permitted.now()));
        return List.of();
    }
}
