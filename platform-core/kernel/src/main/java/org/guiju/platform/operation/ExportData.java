package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** A company takes an archive of its own data, without asking the platform. */
@ApplicationScoped
class ExportData implements PlatformHandler {

    @Inject
    ExportOrders orders;

    @Override
    public String type() {
        return "ExportData";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        orders.order(permitted.tenant(), permitted.now());
        return List.of();
    }
}
