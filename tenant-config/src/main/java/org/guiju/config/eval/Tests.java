package org.guiju.config.eval;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Problem;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.UnaryTests;
import org.guiju.rulebook.expression.UndeterminedException;

/** The unary tests of a type: what its values must pass. */
final class Tests {

    private Tests() {}

    static void require(Typed typed, List<String> tests, String path) {
        for (var test : tests) {
            if (!passes(typed, test.strip(), path, Facts.NONE)) {
                throw new Refusal(path + " is " + ValueWriter.text(typed.value()) + ", which " + test.strip()
                        + " does not allow.");
            }
        }
    }

    /** Whether a value passes tests that may read other names. */
    static boolean passes(Typed typed, String test, String path, Facts facts) {
        try {
            return checked(test, path, facts.scope(), typed).matches(typed.value(), facts.values());
        } catch (UndeterminedException undetermined) {
            throw new NoValue(Formula.reason(undetermined));
        }
    }

    private static UnaryTests checked(String test, String path, Scope scope, Typed typed) {
        var origin = new Origin(path, 1, 1);
        return switch (UnaryTests.check(test, origin, scope, typed.type())) {
            case UnaryTests.Checked.Ok(var tests) -> tests;
            case UnaryTests.Checked.Rejected(List<Problem> problems) ->
                throw new Refusal(problems.stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .collect(Collectors.joining(" ", "The tests of " + path + ": ", "")));
        };
    }
}
