package org.guiju.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Calendars;
import org.guiju.sdk.action.Effect;

/** The company has entered a year's days off itself and answers for them. */
@ApplicationScoped
class ConfirmCalendarYear implements PlatformHandler {

    @Inject
    Calendars calendars;

    @Override
    public String type() {
        return "ConfirmCalendarYear";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        calendars.confirm(
                permitted.tenant(),
                ((BigDecimal) permitted.values().get("year")).intValueExact(),
                String.valueOf(permitted.values().get("source")),
                Optional.of(permitted.actor().employee()),
                permitted.now());
        return List.of();
    }
}
