package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;

/** Puts what the platform did to a company on the company's own docket, and sets a new one up first. */
@ApplicationScoped
class ActClock implements ClockHandler {

    @Inject
    Opening opening;

    @Inject
    ActRecords records;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return CompanyActs.CLOCK;
    }

    @Override
    public void ended(Clocks.Due clock) {
        opening.open(clock.tenant());
        records.act(clock.ref())
                .ifPresent(act -> desk.carryOut(
                        clock.tenant(),
                        RecordPlatformAct.TYPE,
                        Map.of("act", act.act(), "operator", act.operator(), "reason", act.reason()),
                        "platform-act/" + act.id()));
        records.done(clock);
    }
}
