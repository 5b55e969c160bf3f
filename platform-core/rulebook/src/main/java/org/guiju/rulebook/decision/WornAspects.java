package org.guiju.rulebook.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.decision.Decision.ClauseFinding;

/** Asks clauses about an act under the aspects that its type wears: in place of its own fields they see the aspect's. */
record WornAspects(Rulebook rulebook, Rules rules, ActionType type, Situation situation) {

    List<ClauseFinding> findings() {
        var findings = new ArrayList<ClauseFinding>();
        type.aspects().forEach((code, terms) -> {
            var aspect = rulebook.library().aspects().get(code);
            for (var clause : rulebook.clausesAskedOn(code)) {
                var seen = seen(terms);
                for (var bound : Bound.controls(rulebook, clause, code, seen)) {
                    findings.addAll(new Question(bound, seen, rules, Optional.of(speech(aspect))).answer());
                }
            }
        });
        return findings;
    }

    private Speech speech(ActionType aspect) {
        return new Speech(aspect, situation.grants().directory()::name);
    }

    private Situation seen(Map<String, Expression> terms) {
        var fields = new LinkedHashMap<String, Object>();
        var missing = new LinkedHashSet<String>();
        terms.forEach((name, term) -> {
            if (waits(term)) {
                missing.add(name);
            } else {
                value(term).ifPresent(value -> fields.put(name, value));
            }
        });
        var values = new HashMap<>(situation.values());
        values.put("action", fields);
        return new Situation(
                situation.now(),
                situation.zone(),
                situation.unit(),
                values,
                missing,
                situation.reason(),
                situation.calendar(),
                situation.grants(),
                situation.duties());
    }

    /** Whether it reads a field of the action that nobody has filled in yet. */
    private boolean waits(Expression term) {
        return term.inputs().stream()
                .anyMatch(path ->
                        path.startsWith("action.") && situation.missing().contains(path.split("\\.")[1]));
    }

    /** What cannot be said is left out, so that a clause which needs it waits for a person. */
    private Optional<Object> value(Expression term) {
        try {
            var value = term.evaluate(situation.given(situation.values()).supplying(rules::function))
                    .value();
            return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(value);
        } catch (UndeterminedException unsaid) {
            return Optional.empty();
        }
    }
}
