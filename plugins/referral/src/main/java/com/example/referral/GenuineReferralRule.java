package com.example.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseRule;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Parameters;
import org.pf4j.Extension;

/** 介绍要真: refuses a customer who refers themselves, and asks to look twice at a referrer who has only just come. */
@Extension
public class GenuineReferralRule implements ClauseRule<Registration> {

    @Override
    public ControlCode control() {
        return ControlCode.of("REFERRAL/1#genuine");
    }

    @Override
    public Class<Registration> action() {
        return Registration.class;
    }

    @Override
    public Finding examine(Registration registration, Map<String, Object> facts, Parameters parameters) {
        if (!registration.isReferral()) {
            return Finding.silent();
        }
        if (registration.refersToItself()) {
            return new Finding.Refuses(new Texts(
                    "介绍人和客户是同一个手机号，改填真正的介绍人，或者换一个来源",
                    "介紹人與客戶是同一個手機號碼，請改填真正的介紹人，或改選來源",
                    "Referrer and customer have the same number: enter the real referrer or another source"));
        }
        var since = ((Instant) facts.get("now")).minus(parameters.duration("cooling_off"));
        return registeredAfter(facts.get("referrer_claims"), since)
                ? new Finding.Warns(
                        new Texts(
                                "介绍人自己刚登记不久，登记照办，请经理复核",
                                "介紹人自己剛登記不久，登記照辦，請經理複核",
                                "The referrer was registered only recently: the registration goes through, a manager should look"))
                : Finding.permits();
    }

    private static boolean registeredAfter(Object claims, Instant since) {
        return ((Collection<?>) claims)
                .stream()
                        .map(claim -> (Instant) ((Map<?, ?>) claim).get("registered_at"))
                        .anyMatch(since::isBefore);
    }
}
