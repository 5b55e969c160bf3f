package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.decision.Submission;

/** When a revision takes effect, duties that follow it are worked out anew, through the desk like everything else. */
@ApplicationScoped
class RevisionClock implements ClockHandler, FindingCarrier {

    static final String KIND = "revision";

    @Inject
    Clocks clocks;

    @Inject
    Owners owners;

    @Inject
    ActionDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void carry(CarriedOut done) {
        if (done.action().equals("PublishRevision") && done.values().get("effective_from") instanceof LocalDate from) {
            clocks.set(
                    done.tenant(),
                    KIND,
                    done.docket(),
                    from.atStartOfDay(done.company().zone()).toInstant());
        }
    }

    @Override
    public void ended(Clocks.Due clock) {
        var answer = desk.submit(
                new Actor(clock.tenant(), owners.anybody(clock.tenant()), true),
                new Submission(
                        "RederiveDuties",
                        Optional.empty(),
                        Map.of("revision", clock.ref().toString()),
                        "rederive/" + clock.ref() + "/" + clock.failures(),
                        Submission.Channel.CLOCK));
        if (!answer.permitted()) {
            throw new UnfinishedClockException("RederiveDuties", "NOT_DONE");
        }
    }
}
