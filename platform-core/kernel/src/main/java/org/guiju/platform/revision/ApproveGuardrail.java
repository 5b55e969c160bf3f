package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ClauseCode;

/** Puts a named person's reason under a law's warning about a draft. */
@ApplicationScoped
class ApproveGuardrail implements PlatformHandler {

    @Inject
    Drafts drafts;

    @Override
    public String type() {
        return "ApproveGuardrail";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        DraftArgument.of(drafts, permitted.tenant(), values)
                .orElseThrow()
                .approve(new DraftRow.Approval(
                        ClauseCode.of((String) values.get("clause")),
                        Optional.empty(),
                        Optional.empty(),
                        permitted.actor().employee(),
                        (String) values.get("reason"),
                        permitted.now()));
        return List.of();
    }
}
