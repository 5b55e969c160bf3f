package org.guiju.rulebook.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.guiju.rulebook.expression.Admitted.Present;
import org.junit.jupiter.api.Test;

/** The cases of a condition against its evaluation. */
class CircumstancesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<String> CODES = List.of("red", "green", "blue");

    private static final Scope SCOPE = Scope.of(Map.of(
            "n", Type.integer(),
            "m", Type.optional(Type.number()),
            "code", Type.enumeration(CODES),
            "yes", Type.bool(),
            "day", Type.date(),
            "text", Type.text(),
            "items", Type.listOf(Type.integer(), 4),
            "limit", Type.integer()));

    private static final Map<String, Object> KNOWN = Map.of("limit", new BigDecimal("3"));

    @Test
    void everyCaseIsOneInWhichTheConditionHoldsAndThereIsNoOther() {
        var random = new Random(42);
        int held = 0;
        for (int i = 0; i < 6_000; i++) {
            var condition = condition(random, 3);
            var circumstances = condition.circumstances(KNOWN);
            for (int j = 0; j < 12; j++) {
                var values = values(random);
                boolean holds = condition.evaluate(Values.of(values)).value().equals(true);
                held += holds ? 1 : 0;
                if (holds) {
                    assertTrue(
                            circumstances.cases().stream().anyMatch(one -> mayBe(one, values)),
                            () -> condition + " holds for " + values + ", which is in none of "
                                    + circumstances.cases());
                }
                if (circumstances.cases().stream().anyMatch(one -> isSurely(one, values)) && circumstances.complete()) {
                    assertTrue(
                            holds,
                            () -> condition + " does not hold for " + values + ", which is in one of "
                                    + circumstances.cases());
                }
            }
        }
        assertTrue(held > 10_000, held + " held");
    }

    @Test
    void conditionsThatExcludeEachOtherHaveNoCaseInCommon() {
        var random = new Random(43);
        for (int i = 0; i < 2_000; i++) {
            var condition = condition(random, 2);
            var opposite = expression("not(" + condition.text() + ")");
            var both = condition.circumstances(KNOWN).and(opposite.circumstances(KNOWN));
            assertEquals(List.of(), both.cases(), condition.toString());
        }
    }

    private static boolean mayBe(Circumstances.Case one, Map<String, Object> values) {
        return one.terms().values().stream()
                .filter(term -> term.path().isPresent())
                .allMatch(term -> admits(term.admitted(), values.get(term.path().get())));
    }

    private static boolean isSurely(Circumstances.Case one, Map<String, Object> values) {
        return one.terms().values().stream().allMatch(term -> term.path().isPresent()) && mayBe(one, values);
    }

    private static boolean admits(Admitted admitted, Object value) {
        if (value instanceof Optional) {
            return admitted.absent();
        }
        return switch (admitted.present()) {
            case Present.Stretches(var stretches) -> stretches.stream().anyMatch(one -> one.contains(value));
            case Present.Some(var some, boolean others) -> some.contains(value) != others;
            case Present.Unsaid unsaid -> true;
        };
    }

    private static Map<String, Object> values(Random random) {
        var values = new HashMap<String, Object>(KNOWN);
        values.put("n", BigDecimal.valueOf(random.nextInt(8)));
        values.put("m", random.nextInt(3) == 0 ? Optional.empty() : BigDecimal.valueOf(random.nextInt(80), 1));
        values.put("code", CODES.get(random.nextInt(3)));
        values.put("yes", random.nextBoolean());
        values.put("day", DAY.plusDays(random.nextInt(8)));
        values.put("text", List.of("a", "b", "c").get(random.nextInt(3)));
        values.put("items", List.of(BigDecimal.ONE, BigDecimal.TWO).subList(0, random.nextInt(3)));
        return values;
    }

    private static Expression condition(Random random, int depth) {
        return expression(written(random, depth));
    }

    private static Expression expression(String text) {
        var checked = Expression.check(text, new Origin("test", 1, 1), SCOPE, Type.bool());
        if (checked instanceof Checked.Ok(Expression expression)) {
            return expression;
        }
        throw new AssertionError(text + ": " + checked);
    }

    private static String written(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return atom(random);
        }
        var one = written(random, depth - 1);
        var other = written(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0, 1 -> "(" + one + ") and (" + other + ")";
            case 2 -> "(" + one + ") or (" + other + ")";
            case 3 -> "not(" + one + ")";
            default -> "if " + one + " then (" + other + ") else (" + written(random, depth - 1) + ")";
        };
    }

    private static String atom(Random random) {
        int number = random.nextInt(8);
        var operator = List.of("=", "!=", "<", "<=", ">", ">=").get(random.nextInt(6));
        return switch (random.nextInt(14)) {
            case 0, 1 -> "n " + operator + " " + number;
            case 2 -> number + " " + operator + " n";
            case 3 -> "n between " + number + " and " + (number + 2);
            case 4 -> "n in (" + number + ", [5..6], < 2)";
            case 5 -> "code = \"" + CODES.get(random.nextInt(3)) + "\"";
            case 6 -> "code in (\"red\", \"" + CODES.get(random.nextInt(3)) + "\")";
            case 7 -> "yes";
            case 8 -> "m != null and m " + operator + " " + number;
            case 9 -> "m = null";
            case 10 -> "day " + operator + " date(\"2026-03-0" + (1 + random.nextInt(8)) + "\")";
            case 11 -> "text " + List.of("=", "!=").get(random.nextInt(2)) + " \"b\"";
            case 12 -> "count(items) " + operator + " 1";
            default -> "n " + operator + " limit";
        };
    }
}
