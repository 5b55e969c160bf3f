package org.guiju.sales.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Keeps the meeting with its minutes and who was there. */
@Extension
public class HoldMeetingHandler implements ActionHandler<HoldMeeting> {

    @Override
    public String type() {
        return "HoldMeeting";
    }

    @Override
    public Class<HoldMeeting> action() {
        return HoldMeeting.class;
    }

    @Override
    public List<Effect> carryOut(HoldMeeting action, Decision decision, Workplace workplace) {
        return List.of(new Effect.Create(
                workplace.newId(),
                "meeting",
                Map.of(
                        "topic", action.topic(),
                        "participants", action.participants(),
                        "minutes", action.minutes(),
                        "held_at", workplace.now()),
                "held",
                Optional.of(workplace.actor())));
    }
}
