package org.guiju.rulebook.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Looks through a rulebook for clauses that contradict each other. */
public final class Conflicts {

    private final Rulebook rulebook;
    private final Set<ClauseCode> changed;
    private final Instant from;
    private final Map<String, Conflict> found = new LinkedHashMap<>();
    private final Set<List<Object>> looked = new HashSet<>();

    private Conflicts(Rulebook rulebook, Set<ClauseCode> changed, Instant from) {
        this.rulebook = rulebook;
        this.changed = changed;
        this.from = from;
    }

    /**
     * Pairs of controls of which nobody has said which holds, from an instant on: then, and on every later day on which one
     * of the clauses that may meet becomes another because of what is published already.
     *
     * @param rulebook as it would be
     * @param changed clauses of which at least one has to be in a pair
     * @param from the instant from which they are in force
     */
    public static List<Conflict> of(Rulebook rulebook, Set<ClauseCode> changed, Instant from) {
        var conflicts = new Conflicts(rulebook, changed, from);
        var units = rulebook.speakingUnits();
        for (var action : rulebook.library().actionTypes()) {
            if (!Collections.disjoint(rulebook.clausesAskedOn(action.code()), changed)) {
                conflicts.days(action).forEach(day -> conflicts.look(action, units, day));
            }
        }
        return List.copyOf(conflicts.found.values());
    }

    private SortedSet<Instant> days(ActionType action) {
        var days = new TreeSet<>(Set.of(from));
        for (var code : rulebook.clausesAskedOn(action.code())) {
            Stream.iterate(
                            rulebook.nextChange(code, from),
                            Optional::isPresent,
                            day -> rulebook.nextChange(code, day.get()))
                    .forEach(day -> days.add(day.get()));
        }
        return days;
    }

    private void look(ActionType action, Collection<String> units, Instant at) {
        var company = standing(action, List.of(), at);
        pairs(action, company, List.of(), at);
        for (var unit : units) {
            var there = standing(action, List.of(unit), at);
            if (!there.equals(company)) {
                pairs(action, there, List.of(unit), at);
            }
        }
    }

    private List<Standing> standing(ActionType action, List<String> unitPath, Instant at) {
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

    private void pairs(ActionType action, List<Standing> standing, List<String> unitPath, Instant at) {
        for (int later = 1; later < standing.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                look(action, standing.get(earlier), standing.get(later), unitPath, at);
            }
        }
    }

    private void look(ActionType action, Standing one, Standing other, List<String> unitPath, Instant at) {
        boolean compete = !Collections.disjoint(one.determines(), other.determines()) || one.chargesLike(other);
        boolean touched = changed.contains(one.state().clause().code())
                || changed.contains(other.state().clause().code());
        boolean settled = one.isRankedWith(other) || other.isRankedWith(one) || isLaw(one) != isLaw(other);
        if (compete && touched && !settled && one.mayMeet(other) && isNew(action, one, other, unitPath)) {
            var conflict = new Encounter(action, one, other, unitPath, rulebook.zone()).conflict();
            conflict.map(clash -> at.equals(from)
                            ? clash
                            : clash.beginning(at.atZone(rulebook.zone()).toLocalDate(), rulebook.zone()))
                    .ifPresent(clash -> found.putIfAbsent(clash.one() + " " + clash.other(), clash));
        }
    }

    /** Whether the pair has not been looked at as both stand. */
    private boolean isNew(ActionType action, Standing one, Standing other, List<String> unitPath) {
        return looked.add(List.of(
                action.code(),
                one.control().code(),
                one.state().hash(),
                other.control().code(),
                other.state().hash(),
                unitPath));
    }

    private boolean isLaw(Standing standing) {
        return rulebook.library()
                .regulation(standing.control().code().clause().regulation())
                .filter(regulation -> regulation.layer() == Layer.LAW)
                .isPresent();
    }
}
