package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Evaluation;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.Control.Kind;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Finding.Nature;

/** One control, asked about one action: what it finds, and the arithmetic on the way. */
final class Question {

    private final Bound bound;
    private final Situation situation;
    private final Rules rules;
    private final Map<String, Object> values;
    private final Set<String> read = new LinkedHashSet<>();
    private final List<Basis.Step> steps = new ArrayList<>();

    Question(Bound bound, Situation situation, Rules rules) {
        this(bound, situation, rules, Map.of());
    }

    private Question(Bound bound, Situation situation, Rules rules, Map<String, Object> more) {
        this.bound = bound;
        this.situation = situation;
        this.rules = rules;
        this.values = new HashMap<>(situation.values());
        bound.state().values().forEach((name, value) -> values.put(name, value.value()));
        values.putAll(more);
    }

    List<ClauseFinding> answer() {
        if (waitsForField()) {
            return List.of();
        }
        try {
            var when = bound.control().when();
            if (when.isPresent()) {
                var open = unanswered(when.stream());
                if (open.isPresent()) {
                    return pends(open.get());
                }
                if (!isTrue(when.get())) {
                    return List.of(found(notAsked()));
                }
            }
            var open = unanswered(expressions());
            return open.isPresent() ? pends(open.get()) : examine();
        } catch (UndeterminedException undetermined) {
            return List.of(found(new Finding.Pends(undetermined(undetermined.subject()))));
        } catch (RuntimeException fault) {
            return List.of(found(new Finding.Pends(faulty())));
        }
    }

    private Finding notAsked() {
        return bound.control().kind() instanceof Kind.Gate ? Finding.permits() : Finding.silent();
    }

    private List<ClauseFinding> examine() {
        return switch (bound.control().kind()) {
            case Kind.Gate gate -> List.of(found(gate(gate)));
            case Kind.Calculation calculation -> List.of(found(calculation(calculation)));
            case Kind.Deadline deadline -> List.of(found(deadline(deadline)));
            case Kind.Consequence consequence -> consequences(consequence);
            case Kind.Rule rule ->
                List.of(found(level(rules.examine(
                        bound.control().code(),
                        values,
                        new StateParameters(bound.state().values())))));
        };
    }

    private Finding gate(Kind.Gate gate) {
        if (gate.unless().isPresent() && isTrue(gate.unless().get())) {
            return Finding.permits();
        }
        var says = says(Map.of());
        return level(
                switch (gate.effect()) {
                    case REFUSES -> new Finding.Refuses(says);
                    case REQUIRES -> new Finding.Requires(says, gate.field());
                    case WARNS -> new Finding.Warns(says);
                    case PENDS -> new Finding.Pends(says);
                });
    }

    private Finding level(Finding finding) {
        var shuts = finding instanceof Finding.Refuses || finding instanceof Finding.Requires;
        return switch (bound.state().level(bound.control())) {
            case BLOCK -> finding;
            case LOG -> new Finding.Shadows(finding);
            case WARN -> shuts ? new Finding.Warns(words(finding)) : finding;
            case ASK_REASON -> {
                if (!shuts) {
                    yield finding;
                }
                yield situation.reason().isPresent()
                        ? new Finding.Warns(words(finding))
                        : new Finding.Requires(words(finding), Optional.of("reason"));
            }
        };
    }

    private static Texts words(Finding finding) {
        return switch (finding) {
            case Finding.Refuses refuses -> refuses.says();
            case Finding.Requires requires -> requires.says();
            default -> Texts.none();
        };
    }

    private Finding calculation(Kind.Calculation calculation) {
        var value = evaluate(calculation.value());
        if (value instanceof Optional<?> optional) {
            if (optional.isEmpty()) {
                return Finding.silent();
            }
            value = optional.get();
        }
        return level(new Finding.Determines(calculation.determines(), value, says(Map.of("value", value))));
    }

    private Finding deadline(Kind.Deadline deadline) {
        var holders = ((List<?>) evaluate(deadline.holders()))
                .stream().map(String::valueOf).toList();
        var due = due(deadline);
        return level(new Finding.Owes(
                deadline.duty(),
                fill(deadline.title(), Map.of("due", due)),
                holders,
                due,
                deadline.doneBy(),
                deadline.lapse()));
    }

    private Instant due(Kind.Deadline deadline) {
        var within = evaluate(deadline.within());
        return deadline.workdays()
                ? situation.calendar().afterWorkdays(situation.now(), ((Number) within).intValue(), situation.zone())
                : situation.now().plus((Duration) within);
    }

    private List<ClauseFinding> consequences(Kind.Consequence consequence) {
        var rows = Values.at(values, consequence.forEach())
                .filter(List.class::isInstance)
                .map(found -> (List<?>) found)
                .orElseThrow();
        return rows.stream()
                .map(row -> new Question(bound, situation, rules, Map.of(consequence.each(), row)))
                .map(question -> question.found(question.proposal(consequence)))
                .toList();
    }

    private Finding proposal(Kind.Consequence consequence) {
        var amount = evaluate(consequence.amount());
        var nature = consequence.points()
                ? Nature.NOT_MONEY
                : Nature.valueOf(String.valueOf(evaluate(consequence.nature())).toUpperCase(Locale.ROOT));
        var supersedes = consequence
                .supersedes()
                .filter(control ->
                        consequence.supersedesWhen().map(this::isTrue).orElse(true));
        var period = situation.now().atZone(situation.zone()).toLocalDate().withDayOfMonth(1);
        var person = Values.at(values, consequence.each() + ".id")
                .map(String::valueOf)
                .orElseThrow();
        return level(new Finding.Proposes(
                person, signed(amount, consequence), nature, period, supersedes, says(Map.of("amount", amount))));
    }

    private static Finding.Amount signed(Object amount, Kind.Consequence consequence) {
        if (consequence.points()) {
            var points = (BigDecimal) amount;
            return new Finding.Amount.Points(consequence.bonus() ? points : points.negate());
        }
        var money = (Money) amount;
        return new Finding.Amount.Cash(consequence.bonus() ? money : money.negate());
    }

    private boolean isTrue(Expression condition) {
        return Boolean.TRUE.equals(evaluate(condition));
    }

    private Object evaluate(Expression expression) {
        read.addAll(expression.inputs());
        Evaluation evaluation = expression.evaluate(Values.of(values));
        evaluation.steps().forEach(step -> steps.add(new Basis.Step(step.text(), step.value(), step.depth())));
        return evaluation.value();
    }

    private Texts says(Map<String, Object> more) {
        return fill(bound.control().says(), more);
    }

    private Texts fill(Texts template, Map<String, Object> more) {
        var known = new HashMap<>(values);
        known.putAll(more);
        Wording.placeholders(template).forEach(read::add);
        return Wording.fill(template, bound.state().clause(), known, situation.zone());
    }

    private ClauseFinding found(Finding finding) {
        var state = bound.state();
        var inputs = new LinkedHashMap<String, Object>();
        var parameters = new ArrayList<Basis.ParameterValue>();
        for (var path : read) {
            var parameter = state.values().get(path);
            if (parameter != null) {
                parameters.add(parameter);
            } else {
                Values.at(values, path).ifPresent(value -> inputs.put(path, value));
            }
        }
        var basis = new Basis(
                state.revision(), state.from(), bound.event(), bound.at(), state.hash(), parameters, inputs, steps);
        return new ClauseFinding(bound.control().code(), finding, basis);
    }

    private Stream<Expression> expressions() {
        var control = bound.control();
        var own =
                switch (control.kind()) {
                    case Kind.Gate gate -> gate.unless().stream();
                    case Kind.Calculation calculation -> Stream.of(calculation.value());
                    case Kind.Deadline deadline -> Stream.of(deadline.within(), deadline.holders());
                    case Kind.Consequence consequence ->
                        Stream.concat(
                                consequence.points()
                                        ? Stream.of(consequence.amount())
                                        : Stream.of(consequence.amount(), consequence.nature()),
                                consequence.supersedesWhen().stream());
                    case Kind.Rule rule -> Stream.<Expression>empty();
                };
        return Stream.concat(control.when().stream(), own);
    }

    private boolean waitsForField() {
        return expressions()
                .flatMap(expression -> expression.inputs().stream())
                .anyMatch(path ->
                        path.startsWith("action.") && situation.missing().contains(path.split("\\.")[1]));
    }

    private List<ClauseFinding> pends(String parameter) {
        return List.of(found(new Finding.Pends(unanswered(parameter))));
    }

    /** A parameter that is read and that nobody has answered. */
    private Optional<String> unanswered(Stream<Expression> expressions) {
        var state = bound.state();
        return expressions
                .flatMap(expression -> expression.inputs().stream())
                .filter(path -> state.clause().parameters().containsKey(path))
                .filter(path -> !state.values().containsKey(path))
                .findFirst();
    }

    private Texts unanswered(String parameter) {
        var label = bound.state().clause().parameters().get(parameter).label();
        return new Texts(
                "公司还没有定“" + label.zhHans() + "”，这一条等有人定了再算",
                "公司還沒有定「" + label.zhHant() + "」，這一條等有人定了再算",
                "The company has not settled “" + label.en() + "” yet; this waits until somebody does");
    }

    private static Texts undetermined(String subject) {
        return new Texts(
                "缺少 " + subject + "，算不出来，须有人判定",
                "缺少 " + subject + "，算不出來，須有人判定",
                subject + " is missing or out of range; somebody has to settle it");
    }

    private static Texts faulty() {
        return new Texts(
                "这一条的规则出错，须有人判定", "這一條的規則出錯，須有人判定", "The rule of this clause failed; somebody has to settle it");
    }
}
