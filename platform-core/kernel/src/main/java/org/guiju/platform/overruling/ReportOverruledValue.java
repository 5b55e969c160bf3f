package org.guiju.platform.overruling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.action.Effect;

/** Puts on record that a lock keeps a published value from holding; who owes a new one is for the clauses to say. */
@ApplicationScoped
class ReportOverruledValue implements PlatformHandler {

    static final String TYPE = "ReportOverruledValue";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        return List.of();
    }
}
