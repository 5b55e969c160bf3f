package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** A period is over and too little happened: put on record, for other clauses to act on, and told to those who answer. */
@ApplicationScoped
class RecordMissedCadence implements PlatformHandler {

    @Inject
    Duties duties;

    @Inject
    Owners owners;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "RecordMissedCadence";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var told = new LinkedHashSet<String>();
        ((List<?>) values.getOrDefault("people", List.of())).forEach(person -> told.add(person.toString()));
        var actor = permitted.actor().employee();
        var unit = organisation.employee(permitted.tenant(), actor).map(Employee::getUnitId);
        told.add(owners.standIn(permitted.tenant(), unit, actor).toString());
        return List.of(new Effect.Notify(
                List.copyOf(told),
                says(title(permitted), (BigDecimal) values.get("needed"), (BigDecimal) values.get("done")),
                Optional.empty()));
    }

    private Texts title(CarriedOut permitted) {
        return CheckActions.named(duties, permitted.tenant(), permitted.values())
                .map(Duty::getTitle)
                .orElseGet(() -> Texts.same((String) permitted.values().get("title")));
    }

    private static Texts says(Texts title, BigDecimal needed, BigDecimal done) {
        return new Texts(
                "“" + title.zhHans() + "”这一期应办 " + needed + " 次，只办了 " + done + " 次，已记录",
                "「" + title.zhHant() + "」這一期應辦 " + needed + " 次，只辦了 " + done + " 次，已記錄",
                "“" + title.en() + "”: " + needed + " were due in the period, " + done + " done; it is on record");
    }
}
