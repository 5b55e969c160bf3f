package org.guiju.rulebook.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomExpressionTests {

    private static final long SEED = 20261121;

    @Test
    void answersEveryAcceptedExpressionOrSaysItIsUndetermined() {
        RandomExpressions expressions = new RandomExpressions(new Random(SEED));
        int answered = 0;
        int undetermined = 0;
        int rejected = 0;
        for (int i = 0; i < 4_000; i++) {
            String text = i % 2 == 0 ? expressions.condition(1 + i % 4) : expressions.money(1 + i % 4);
            switch (Expression.check(text, Office.START, Office.SCOPE)) {
                case Checked.Rejected rejection -> rejected += explained(rejection);
                case Checked.Ok(Expression expression) -> {
                    Values values = i % 3 == 0 ? Office.VALUES : expressions.values();
                    if (isAnswered(expression, values)) {
                        answered++;
                    } else {
                        undetermined++;
                    }
                    assertEquals(expression, Office.accepted(expression.format()), text);
                }
            }
        }
        String counts = answered + " answered, " + undetermined + " undetermined, " + rejected + " rejected";
        assertTrue(answered > 1_000 && undetermined > 100 && rejected > 100, counts);
    }

    private static int explained(Checked.Rejected rejection) {
        assertFalse(rejection.problems().isEmpty());
        rejection
                .problems()
                .forEach(problem -> assertFalse(problem.message(Locale.ENGLISH).isBlank()));
        return 1;
    }

    private static boolean isAnswered(Expression expression, Values values) {
        try {
            Evaluation evaluation = expression.evaluate(values);
            assertEquals(evaluation.value(), Border.taken(evaluation.value(), expression.type(), "result"));
            assertTrue(evaluation.steps().size() <= expression.cost());
            assertEquals(evaluation, expression.evaluate(values));
            return true;
        } catch (UndeterminedException undetermined) {
            assertFalse(undetermined.subject().isBlank());
            return false;
        }
    }

    @Test
    void neverStumblesOverGarbage() {
        Random random = new Random(SEED);
        String[] pieces = {
            "visits",
            "cap",
            "lines",
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "in",
            "between",
            "some",
            "every",
            "satisfies",
            "null",
            "true",
            "item",
            "(",
            ")",
            "[",
            "]",
            ",",
            ".",
            "..",
            "+",
            "-",
            "*",
            "/",
            "=",
            "<",
            "1",
            "2.5",
            "30%",
            "\"a\"",
            "\"",
            "@\"P1D\"",
            "@",
            "round",
            "half_up",
            "date",
            "get",
            "count",
            "min",
            "（",
            "“",
            "=",
            "\n",
            "#",
            "\\",
            "𠮷",
            "\uD800"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(1, 14); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            switch (Expression.check(text.toString(), Office.START, Office.SCOPE)) {
                case Checked.Rejected rejection -> explained(rejection);
                case Checked.Ok(Expression expression) -> isAnswered(expression, Office.VALUES);
            }
        }
    }
}
