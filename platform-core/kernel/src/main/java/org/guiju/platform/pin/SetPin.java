package org.guiju.platform.pin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** The PIN somebody has chosen is theirs from now on; the desk knows it by a number only. */
@ApplicationScoped
class SetPin implements PlatformHandler {

    static final String TYPE = "SetPin";

    private static final Texts ELSEWHERE = new Texts(
            "平板密码在自己的页面上设置：点右上角自己的名字",
            "平板密碼在自己的頁面上設定：點右上角自己的名字",
            "A tablet PIN is set on one's own page: press your name at the top right");

    @Inject
    Pins pins;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        return Ids.read(values.get("pin"))
                        .filter(id -> pins.isProposed(actor.tenant(), actor.employee(), id))
                        .isPresent()
                ? List.of()
                : List.of(new FieldProblem("pin", ELSEWHERE));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        pins.set(
                permitted.tenant(),
                permitted.actor().employee(),
                UUID.fromString(permitted.values().get("pin").toString()),
                permitted.now());
        return List.of();
    }
}
