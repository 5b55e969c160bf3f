package org.guiju.realestate.misconduct;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.action.Workplace;
import org.guiju.sdk.decision.Decision;
import org.pf4j.Extension;

/** Adds one post to those that consented. */
@Extension
public class ApproveDismissalHandler implements ActionHandler<ApproveDismissal> {

    @Override
    public String type() {
        return "ApproveDismissal";
    }

    @Override
    public Class<ApproveDismissal> action() {
        return ApproveDismissal.class;
    }

    @Override
    public List<Effect> carryOut(ApproveDismissal action, Decision decision, Workplace workplace) {
        var misconduct = workplace.subject().orElseThrow();
        return List.of(new Effect.Change(
                misconduct.id(),
                Map.of(
                        "approvers", with(misconduct, "approvers", workplace.actor()),
                        "approved_as", with(misconduct, "approved_as", action.capacity())),
                Optional.empty(),
                Optional.empty()));
    }

    private static List<String> with(StoredRecord misconduct, String field, String value) {
        var values = new LinkedHashSet<String>();
        if (misconduct.data().get(field) instanceof Collection<?> present) {
            present.forEach(item -> values.add(item.toString()));
        }
        values.add(value);
        return List.copyOf(values);
    }
}
