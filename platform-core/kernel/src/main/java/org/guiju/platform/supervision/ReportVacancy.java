package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Puts a vacancy on record and tells whoever stands in; who has to fill it is for the clauses to say. */
@ApplicationScoped
class ReportVacancy implements PlatformHandler {

    static final String TYPE = "ReportVacancy";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        return List.of(new Effect.Notify(
                ((List<?>) values.get("deputies"))
                        .stream().map(Object::toString).toList(),
                new Texts(
                        values.get("post") + "空缺：补上以前，" + values.get("regulations") + "由你代为监督",
                        values.get("post_hant") + "出缺：補上以前，" + values.get("regulations_hant") + "由你代為監督",
                        "The post of " + values.get("post_en") + " is vacant: until it is filled you supervise "
                                + values.get("regulations_en")),
                Optional.empty()));
    }
}
