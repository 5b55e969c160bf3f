package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Owners;

/** The midnight after somebody's last day. */
@ApplicationScoped
class DepartureClock implements ClockHandler {

    static final String KIND = "departure";

    @Inject
    ActionDesk desk;

    @Inject
    Owners owners;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        var answer = desk.submit(
                new Actor(clock.tenant(), owners.anybody(clock.tenant()), true),
                new Submission(
                        "CompleteDeparture",
                        Optional.empty(),
                        Map.of("person", clock.ref().toString()),
                        "departure/" + clock.ref() + "/" + clock.failures(),
                        Submission.Channel.CLOCK));
        if (!answer.permitted()) {
            throw new IllegalStateException("CompleteDeparture was not done");
        }
    }
}
