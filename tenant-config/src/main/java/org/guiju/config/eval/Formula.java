package org.guiju.config.eval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Evaluation;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Problem;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.sdk.GuijuException;

/**
 * A text of the language, checked against facts and evaluated on them.
 *
 * @param name what people call the text
 */
record Formula(String name, String text) {

    private static final int MOST_PROBLEMS = 3;

    Typed value(Facts facts, List<String> explanation) {
        var expression = checked(facts);
        Divergence.refuse(expression);
        var evaluation = evaluated(expression, facts);
        Divergence.refuse(evaluation);
        evaluation.steps().forEach(step -> explanation.add(step.text() + " = " + ValueWriter.text(step.value())));
        return new Typed(expression.type(), evaluation.value());
    }

    private Expression checked(Facts facts) {
        return switch (Expression.check(text, new Origin(name, 1, 1), facts.scope())) {
            case Checked.Ok(Expression expression) -> expression;
            case Checked.Rejected(var problems) -> throw refused(problems, facts);
        };
    }

    private static GuijuException refused(List<Problem> problems, Facts facts) {
        var first = problems.getFirst();
        if (whyUnknown(first, facts).orElse(null) instanceof NoValue none) {
            return none;
        }
        var reason = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> reason(problem, facts))
                .collect(Collectors.joining(" "));
        return new Refusal(reason, first.at());
    }

    private static String reason(Problem problem, Facts facts) {
        return whyUnknown(problem, facts).map(Throwable::getMessage).orElseGet(() -> problem.message(Locale.ENGLISH));
    }

    private static Optional<GuijuException> whyUnknown(Problem problem, Facts facts) {
        return switch (problem.code()) {
            case UNKNOWN_NAME, UNKNOWN_NAME_NEAR ->
                facts.whyUnknown(problem.args().getFirst());
            default -> Optional.empty();
        };
    }

    private static Evaluation evaluated(Expression expression, Facts facts) {
        try {
            return expression.evaluate(facts.values());
        } catch (UndeterminedException undetermined) {
            throw new NoValue(reason(undetermined));
        }
    }

    static String reason(UndeterminedException undetermined) {
        var subject = undetermined.subject();
        return switch (undetermined.reason()) {
            case MISSING -> subject + " has no value.";
            case NOT_OF_TYPE -> subject + " is not of its declared type.";
            case LIST_TOO_LONG -> subject + " has more items than declared.";
            case OUT_OF_RANGE -> subject + " leaves the range of values that can be calculated with.";
            case NO_PLACE -> subject + " has a day and an hour only at a place, and none is given.";
            case DIVIDED_BY_ZERO -> subject + " divides by zero.";
            default -> subject + " has no answer.";
        };
    }
}
