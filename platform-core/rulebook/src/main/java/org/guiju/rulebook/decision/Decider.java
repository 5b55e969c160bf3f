package org.guiju.rulebook.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.rulebook.control.Binding;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;
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
        for (var clause : rulebook.clausesAskedOn(type.code())) {
            for (var bound : Bound.controls(rulebook, clause, type.code(), situation)) {
                findings.addAll(new Question(bound, situation, rules, speech(type, situation)).answer());
            }
        }
        findings.addAll(new Discharge(rulebook, type, situation).examine());
        findings.addAll(contradictions(findings));
        var settled = new Rulings(situation.grants().rulings()).applied(findings);
        return new Decision(outcome(type, settled), settled);
    }

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

    /** Two clauses that determine one thing differently wait for a person, who sees both. */
    private static List<ClauseFinding> contradictions(List<ClauseFinding> findings) {
        Map<String, ClauseFinding> first = new LinkedHashMap<>();
        var pending = new ArrayList<ClauseFinding>();
        for (var found : findings) {
            if (found.finding() instanceof Finding.Determines determines) {
                var earlier = first.putIfAbsent(determines.name(), found);
                if (earlier != null && !sameValue(earlier.finding(), determines)) {
                    pending.add(new ClauseFinding(
                            found.control(), new Finding.Pends(contradiction(earlier, found)), found.basis()));
                }
            }
        }
        return pending;
    }

    private static boolean sameValue(Finding earlier, Finding.Determines later) {
        return earlier instanceof Finding.Determines determines && Objects.equals(determines.value(), later.value());
    }

    private static Texts contradiction(ClauseFinding one, ClauseFinding other) {
        var a = one.control().clause();
        var b = other.control().clause();
        return new Texts(
                a + " 和 " + b + " 的结论不同，须有人判定",
                a + " 和 " + b + " 的結論不同，須有人判定",
                a + " and " + b + " disagree; somebody has to settle it");
    }
}
