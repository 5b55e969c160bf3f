package org.guiju.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Calendars;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** A day off or a worked day of the company's own; or the day is again what it would be without. */
@ApplicationScoped
class SetSpecialDay implements PlatformHandler {

    @Inject
    Calendars calendars;

    @Override
    public String type() {
        return "SetSpecialDay";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var day = (LocalDate) values.get("day");
        if (values.get("is").equals("as_published")) {
            calendars.forget(permitted.tenant(), day);
        } else {
            var name = String.valueOf(values.get("name"));
            calendars.name(permitted.tenant(), day, values.get("is").equals("worked"), new Texts(name, name, name));
        }
        return List.of();
    }
}
