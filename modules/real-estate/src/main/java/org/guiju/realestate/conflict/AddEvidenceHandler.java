package org.guiju.realestate.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Files what was said. A party who has said something counts as heard. */
@Extension
public class AddEvidenceHandler implements ActionHandler<AddEvidence> {

    @Override
    public String type() {
        return "AddEvidence";
    }

    @Override
    public Class<AddEvidence> action() {
        return AddEvidence.class;
    }

    @Override
    public List<Effect> carryOut(AddEvidence action, Decision decision, Workplace workplace) {
        var running = ConflictCase.subjectOf(workplace);
        Map<String, Object> data = new HashMap<>();
        data.put("conflict", running.id().toString());
        data.put("stated_by", workplace.actor());
        data.put("stated_at", workplace.now());
        data.put("text", action.text());
        action.note().ifPresent(note -> data.put("note", note));
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Create(
                workplace.newId(), "conflict_evidence", data, "filed", Optional.of(workplace.actor())));
        if (running.parties().contains(workplace.actor())) {
            effects.add(running.change(Map.of("heard", running.with("heard", workplace.actor()))));
        }
        return effects;
    }
}
