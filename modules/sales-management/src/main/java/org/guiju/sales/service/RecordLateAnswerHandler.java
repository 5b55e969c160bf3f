package org.guiju.sales.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** The promised time is over; the ticket shows it and still wants its answer. */
@Extension
public class RecordLateAnswerHandler implements ActionHandler<RecordLateAnswer> {

    @Override
    public String type() {
        return "RecordLateAnswer";
    }

    @Override
    public Class<RecordLateAnswer> action() {
        return RecordLateAnswer.class;
    }

    @Override
    public List<Effect> carryOut(RecordLateAnswer action, Decision decision, Workplace workplace) {
        return List.of(new Effect.Change(
                workplace.subject().orElseThrow().id(), Map.of(), Optional.of("late"), Optional.empty()));
    }
}
