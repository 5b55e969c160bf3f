package org.guiju.platform.pin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** A wrong try is on record; once it locks, the one whose name was given is told. */
@ApplicationScoped
class ReportWrongPin implements PlatformHandler {

    static final String TYPE = "ReportWrongPin";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        if (!Boolean.TRUE.equals(permitted.values().get("locked"))) {
            return List.of();
        }
        var tablet = permitted.values().get("tablet").toString();
        return List.of(new Effect.Notify(
                List.of(permitted.values().get("person").toString()), says(tablet), Optional.empty()));
    }

    private static Texts says(String tablet) {
        return new Texts(
                "有人在“" + tablet + "”上用你的名字连错了五次密码，锁住十分钟。不是你的话，换一个平板密码并告诉负责人",
                "有人在「" + tablet + "」上用你的名字連錯了五次密碼，鎖定十分鐘。若不是你，請換一個平板密碼並告知主管",
                "Somebody typed a wrong PIN under your name five times on “" + tablet
                        + "”; it is locked for ten minutes. If it was not you, change the PIN and tell the head of your unit");
    }
}
