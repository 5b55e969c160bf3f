package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Ends the link of the first administrator. */
@ApplicationScoped
class RevokeInvitation implements PlatformHandler {

    @Inject
    Subjects subjects;

    @Inject
    Invitations invitations;

    @Override
    public String type() {
        return "RevokeInvitation";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        invitations.revoke(subjects.company(permitted).id(), permitted.now());
        return List.of();
    }
}
