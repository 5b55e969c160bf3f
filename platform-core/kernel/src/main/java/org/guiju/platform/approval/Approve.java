package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.decision.Resubmission;
import org.guiju.sdk.action.Effect;

/** Signs; with the last signature the act is decided again. */
@ApplicationScoped
class Approve implements PlatformHandler {

    @Inject
    Signing signing;

    @Override
    public String type() {
        return "Approve";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        signing.sign(
                permitted, true, Optional.ofNullable((String) permitted.values().get("comment")));
        return List.of();
    }

    @Override
    public Optional<Resubmission> resubmits(CarriedOut permitted) {
        return signing.resubmission(permitted);
    }
}
