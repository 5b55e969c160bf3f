package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.decision.Reconsideration;
import org.guiju.platform.notification.Notices;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Finding;

/**
 * A revision has taken effect: clocks of open duties that follow it are worked out anew from when they began. What was done
 * and how long they stood still counts; none ends before the grace the clause gives from now on.
 */
@ApplicationScoped
class RederiveDuties implements PlatformHandler {

    @Inject
    Duties duties;

    @Inject
    Clocks clocks;

    @Inject
    Reconsideration reconsideration;

    @Inject
    Notices notices;

    @Override
    public String type() {
        return "RederiveDuties";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        duties.allOpen(permitted.tenant()).forEach(duty -> reconsideration
                .of(permitted.tenant(), duty.getDocketId(), duty.control(), permitted.now())
                .ifPresent(finding -> apply(permitted, duty, finding)));
        clocks.stop(
                permitted.tenant(),
                "revision",
                UUID.fromString(permitted.values().get("revision").toString()));
        return List.of();
    }

    private void apply(CarriedOut permitted, Duty duty, Finding finding) {
        switch (finding) {
            case Finding.Owes owes -> owe(permitted, duty, owes);
            case Finding.Silent silent -> {
                duties.close(permitted.tenant(), duty, "withdrawn", permitted.now());
                tell(permitted, duty, withdrawn(duty.getTitle()));
            }
            default -> {}
        }
    }

    private void owe(CarriedOut permitted, Duty duty, Finding.Owes owes) {
        var earliest = permitted.now().plus(owes.terms().grace());
        var due = later(owes.due().plus(duty.paused()), earliest);
        var unchanged = owes.due().plus(duty.paused()).equals(duty.getDueAt());
        if (unchanged && owes.terms().equals(duty.terms()) && owes.doneBy().equals(duty.doneBy())) {
            return;
        }
        duty.owe(owes, unchanged ? duty.getDueAt() : due);
        duty.stepsDone((int) Step.of(duty).stream()
                .filter(step -> step.kind() != Step.Kind.LAPSE && !step.at().isAfter(permitted.now()))
                .count());
        if (!duty.isPaused()) {
            duties.wind(permitted.tenant(), duty);
        }
        tell(permitted, duty, changed(duty.getTitle()));
    }

    private void tell(CarriedOut permitted, Duty duty, Texts says) {
        notices.tell(
                permitted.tenant(),
                List.of(duty.getHolderId()),
                says,
                Optional.ofNullable(duty.getRecordId()),
                permitted.now());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Texts changed(Texts title) {
        return new Texts(
                "制度有新修订，“" + title.zhHans() + "”的期限已重新计算",
                "制度有新修訂，「" + title.zhHant() + "」的期限已重新計算",
                "A new revision is in force; the time limit of “" + title.en() + "” was worked out anew");
    }

    private static Texts withdrawn(Texts title) {
        return new Texts(
                "制度有新修订，“" + title.zhHans() + "”不再要求办理",
                "制度有新修訂，「" + title.zhHant() + "」不再要求辦理",
                "A new revision is in force; “" + title.en() + "” is not owed any more");
    }
}
