package org.guiju.realestate.misconduct;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Keeps the answer of the person accused. */
@Extension
public class AnswerMisconductHandler implements ActionHandler<AnswerMisconduct> {

    @Override
    public String type() {
        return "AnswerMisconduct";
    }

    @Override
    public Class<AnswerMisconduct> action() {
        return AnswerMisconduct.class;
    }

    @Override
    public List<Effect> carryOut(AnswerMisconduct action, Decision decision, Workplace workplace) {
        var misconduct = workplace.subject().orElseThrow();
        return List.of(new Effect.Change(
                misconduct.id(),
                Map.of("answer", action.answer(), "answered_at", workplace.now()),
                Optional.of("answered"),
                Optional.empty()));
    }
}
