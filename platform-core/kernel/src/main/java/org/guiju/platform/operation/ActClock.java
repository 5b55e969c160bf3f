package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.UnfinishedClockException;

/** Puts what the platform did to a company on the company's own docket, and sets a new one up first. */
@ApplicationScoped
class ActClock implements ClockHandler {

    @Inject
    Opening opening;

    @Inject
    ActRecords records;

    @Inject
    ActionDesk desk;

    @Override
    public String kind() {
        return CompanyActs.CLOCK;
    }

    @Override
    public void ended(Clocks.Due clock) {
        opening.open(clock.tenant());
        records.act(clock.ref()).ifPresent(act -> {
            var answer = desk.submit(
                    new Actor(clock.tenant(), opening.anybody(clock.tenant()), true),
                    new Submission(
                            RecordPlatformAct.TYPE,
                            Optional.empty(),
                            Map.of("act", act.act(), "operator", act.operator(), "reason", act.reason()),
                            "platform-act/" + act.id(),
                            Submission.Channel.CLOCK));
            if (!answer.permitted()) {
                throw new UnfinishedClockException(RecordPlatformAct.TYPE, "NOT_DONE");
            }
        });
        records.done(clock);
    }
}
