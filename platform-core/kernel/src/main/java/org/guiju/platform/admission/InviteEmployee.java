package org.guiju.platform.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Makes a new link for somebody who has not signed in yet; the former link ends. */
@ApplicationScoped
class InviteEmployee implements PlatformHandler {

    @Inject
    StaffInvitations invitations;

    @Override
    public String type() {
        return "InviteEmployee";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var person = UUID.fromString(permitted.values().get("person").toString());
        invitations.issue(permitted.tenant(), person, permitted.now());
        return List.of();
    }
}
