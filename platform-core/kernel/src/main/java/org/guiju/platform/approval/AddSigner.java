package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Agreement;

/** Asks one more person, whose signature is then needed too. */
@ApplicationScoped
class AddSigner implements PlatformHandler {

    private static final Texts ADDED = new Texts("加签", "加簽", "Added signature");

    @Inject
    Signing signing;

    @Inject
    Approvals approvals;

    @Inject
    ApprovalNews news;

    @Override
    public String type() {
        return "AddSigner";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var approval = signing.approval(permitted);
        var before = approvals.demands(tenant, approval.getId());
        var signer = (String) permitted.values().get("signer");
        var step = new Agreement.Step(
                "added_" + before.size(), ADDED, List.of(), Agreement.Scope.COMPANY, List.of(signer), List.of(signer));
        var one = new Agreement(List.of(step), 1, false, false, List.of(), Optional.empty(), Optional.empty());
        approvals.add(before.getFirst().added(permitted.actor().employee(), one));
        news.asked(tenant, approval, permitted.now());
        return List.of();
    }
}
