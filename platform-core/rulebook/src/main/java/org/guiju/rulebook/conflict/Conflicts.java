package org.guiju.rulebook.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Looks through a rulebook for clauses that contradict each other. */
public final class Conflicts {

    private final Rulebook rulebook;
    private final Set<ClauseCode> changed;
    private final Instant at;
    private final Map<String, Conflict> found = new LinkedHashMap<>();

    private Conflicts(Rulebook rulebook, Set<ClauseCode> changed, Instant at) {
        this.rulebook = rulebook;
        this.changed = changed;
        this.at = at;
    }

    /**
     * Pairs of controls of which nobody has said which holds.
     *
     * @param rulebook as it would be
     * @param changed clauses of which at least one has to be in a pair
     * @param at an instant at which they are in force
     */
    public static List<Conflict> of(Rulebook rulebook, Set<ClauseCode> changed, Instant at) {
        var conflicts = new Conflicts(rulebook, changed, at);
        var units = rulebook.speakingUnits();
        for (var action : rulebook.library().actionTypes()) {
            if (!Collections.disjoint(rulebook.clausesAskedOn(action.code()), changed)) {
                conflicts.look(action, units);
            }
        }
        return List.copyOf(conflicts.found.values());
    }

    private void look(ActionType action, Collection<String> units) {
        var company = standing(action, List.of());
        pairs(action, company, List.of());
        for (var unit : units) {
            var there = standing(action, List.of(unit));
            if (!there.equals(company)) {
                pairs(action, there, List.of(unit));
            }
        }
    }

    private List<Standing> standing(ActionType action, List<String> unitPath) {
        var standing = new ArrayList<Standing>();
        for (var code : rulebook.clausesAskedOn(action.code())) {
            rulebook.inForce(code, unitPath, at).ifPresent(state -> state.clause().controls().stream()
                    .filter(control -> control.on().equals(action.code()))
                    .map(control -> new Standing(control, state))
                    .filter(Standing::isInForce)
                    .forEach(standing::add));
        }
        return standing;
    }

    private void pairs(ActionType action, List<Standing> standing, List<String> unitPath) {
        for (int later = 1; later < standing.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                look(action, standing.get(earlier), standing.get(later), unitPath);
            }
        }
    }

    private void look(ActionType action, Standing one, Standing other, List<String> unitPath) {
        boolean compete = !Collections.disjoint(one.determines(), other.determines()) || one.chargesLike(other);
        boolean touched = changed.contains(one.state().clause().code())
                || changed.contains(other.state().clause().code());
        boolean settled = one.isRankedWith(other) || other.isRankedWith(one) || isLaw(one) != isLaw(other);
        if (compete && touched && !settled && one.mayMeet(other)) {
            var conflict = new Encounter(action, one, other, unitPath, rulebook.zone()).conflict();
            conflict.ifPresent(clash -> found.putIfAbsent(clash.one() + " " + clash.other(), clash));
        }
    }

    private boolean isLaw(Standing standing) {
        return rulebook.library()
                .regulation(standing.control().code().clause().regulation())
                .filter(regulation -> regulation.layer() == Layer.LAW)
                .isPresent();
    }
}
