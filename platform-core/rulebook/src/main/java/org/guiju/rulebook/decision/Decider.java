package org.guiju.rulebook.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.control.Attainment;
import org.guiju.rulebook.control.Binding;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;

/** Puts an action before every clause that is asked about it. Same input, same decision. */
public final class Decider {

    private final Rulebook rulebook;
    private final Rules rules;

    public Decider(Rulebook rulebook, Rules rules) {
        this.rulebook = rulebook;
        this.rules = rules;
    }

    /** @throws NoRevisionInForceException when a regulation that governs the action is not in force */
    public Decision decide(ActionType type, Situation situation) {
        var today = situation.now().atZone(situation.zone()).toLocalDate();
        type.governedBy().stream()
                .filter(regulation -> !rulebook.hasRevisionInForce(regulation, situation.now()))
                .findFirst()
                .ifPresent(regulation -> {
                    throw new NoRevisionInForceException(regulation, today);
                });
        var findings = new ArrayList<ClauseFinding>();
        var asked = new LinkedHashMap<ControlCode, Bound>();
        for (var clause : rulebook.clausesAskedOn(type.code())) {
            for (var bound : Bound.controls(rulebook, clause, type.code(), situation)) {
                asked.put(bound.control().code(), bound);
                var known = Attainment.known(type, List.of(bound.control()));
                findings.addAll(new Question(bound, situation, rules, speech(known, situation)).answer());
            }
        }
        findings.addAll(new WornAspects(rulebook, rules, type, situation).findings());
        findings.addAll(new Discharge(rulebook, type, situation).examine());
        var encounters = new Encounters(rulebook, asked);
        var settled = new Rulings(situation.grants().rulings(), encounters).applied(encounters.settled(findings));
        return new Decision(outcome(type, settled), settled);
    }

    /** The controls that would be asked. */
    public static List<Control> asked(Rulebook rulebook, ActionType type, Situation situation) {
        return rulebook.clausesAskedOn(type.code()).stream()
                .flatMap(clause -> Bound.controls(rulebook, clause, type.code(), situation).stream())
                .map(Bound::control)
                .toList();
    }

    /** Targets whose progress the clauses read that are asked about an action, each for the date that binds its clause. */
    public static List<Read> reads(Rulebook rulebook, ActionType type, Situation situation) {
        return rulebook.clausesAskedOn(type.code()).stream()
                .flatMap(clause -> Bound.controls(rulebook, clause, type.code(), situation).stream())
                .flatMap(bound -> bound.control().quotas().stream()
                        .map(attainment -> new Read(bound.control().code(), attainment, bound.at())))
                .toList();
    }

    /** @param at a moment of the period it is about */
    public record Read(ControlCode by, Attainment attainment, Instant at) {}

    /**
     * What one control says of an earlier action under the clauses in force at a later instant; empty when it is not asked
     * any more or lets the case keep what it began under.
     */
    public Optional<Finding> again(ControlCode code, String action, Situation then, Instant at) {
        return rulebook.inForce(code.clause(), then.unit(), at)
                .filter(state -> !state.off())
                .flatMap(state -> state.clause()
                        .control(code.control(), action)
                        .filter(control -> control.binding().inFlight() == Binding.InFlight.CUT_OVER)
                        .map(control -> new Bound(control, state, "now", at)))
                .flatMap(bound -> new Question(
                                bound,
                                then,
                                rules,
                                rulebook.library().actionType(action).flatMap(type -> speech(type, then)))
                        .answer().stream().findFirst())
                .map(ClauseFinding::finding);
    }

    /** What one control says where its clause stands so, whatever else is in force. */
    public static List<ClauseFinding> ask(ClauseState state, Control control, Situation situation) {
        return new Question(new Bound(control, state, "now", situation.now()), situation, Rules.NONE, Optional.empty())
                .answer();
    }

    private static Optional<Speech> speech(ActionType type, Situation situation) {
        return Optional.of(new Speech(type, situation.grants().directory()::name));
    }

    private static Outcome outcome(ActionType type, List<ClauseFinding> findings) {
        if (type.intent() == ActionType.Intent.REPORT) {
            return Outcome.PERMITTED;
        }
        var outcome = Outcome.PERMITTED;
        for (var found : findings) {
            switch (found.finding()) {
                case Finding.Refuses refuses -> {
                    return Outcome.REFUSED;
                }
                case Finding.Requires requires -> {
                    return Outcome.REFUSED;
                }
                case Finding.Settled(var was, var passes, var by, var reason) -> {
                    if (!passes) {
                        return Outcome.REFUSED;
                    }
                }
                case Finding.Pends pends -> outcome = Outcome.PENDING;
                case Finding.Awaits awaits -> outcome = outcome == Outcome.PENDING ? outcome : Outcome.AWAITING;
                default -> {}
            }
        }
        return outcome;
    }
}
