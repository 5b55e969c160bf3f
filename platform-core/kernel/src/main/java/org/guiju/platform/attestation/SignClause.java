package org.guiju.platform.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** 签收: somebody signs for a clause as it stands. */
@ApplicationScoped
class SignClause implements PlatformHandler {

    @Inject
    Receipts receipts;

    @Inject
    ClauseForReader clauses;

    @Override
    public String type() {
        return "SignClause";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var employee = permitted.actor().employee();
        var state = clauses.inForce(
                        permitted.tenant(), (String) permitted.values().get("clause"), employee, permitted.now())
                .orElseThrow();
        receipts.sign(permitted.tenant(), employee, state, Optional.empty(), permitted);
        return List.of();
    }
}
