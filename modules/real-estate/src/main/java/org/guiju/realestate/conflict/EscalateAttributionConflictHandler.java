package org.guiju.realestate.conflict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Passes the case up one level and tells the parties and those who decide there. */
@Extension
public class EscalateAttributionConflictHandler implements ActionHandler<EscalateAttributionConflict> {

    @Override
    public String type() {
        return "EscalateAttributionConflict";
    }

    @Override
    public Class<EscalateAttributionConflict> action() {
        return EscalateAttributionConflict.class;
    }

    @Override
    public List<Effect> carryOut(EscalateAttributionConflict action, Decision decision, Workplace workplace) {
        var running = ConflictCase.subjectOf(workplace);
        var deciders = action.to().equals("leadership") ? "leaders" : "managers";
        return List.of(
                new Effect.Change(
                        running.id(),
                        Map.of("level", action.to(), "escalated_at", workplace.now()),
                        Optional.of(action.to()),
                        Optional.empty()),
                new Effect.Notify(
                        running.parties(),
                        new Texts(
                                "撞单已报请判定，你可以在期限内陈述意见",
                                "撞單已報請判定，你得於期限內陳述意見",
                                "A decision on the conflict has been asked for; say your side in time"),
                        Optional.of(running.id())),
                new Effect.Notify(
                        ids(workplace.fact(deciders)),
                        new Texts("有一件撞单等你判定", "有一件撞單等你判定", "An attribution conflict is waiting for your decision"),
                        Optional.of(running.id())));
    }

    private static List<String> ids(Object fact) {
        return ((Collection<?>) fact).stream().map(Object::toString).toList();
    }
}
