package org.guiju.rulebook.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.guiju.rulebook.expression.Admitted.Present;
import org.guiju.rulebook.expression.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- | 5 | true",
                "5 | 5 | true",
                "5 | 5.00 | true",
                "-5 | -5 | true",
                "< 5 | 4.99 | true",
                "<5 | 5 | false",
                "<= 5 | 5 | true",
                "!= 5 | 5 | false",
                "= 5 | 5 | true",
                "[1..5] | 5 | true",
                "[1..5) | 5 | false",
                "[1..5[ | 5 | false",
                "]1..5] | 1 | false",
                "]1..5[, 7 | 7 | true",
                "(1..5),(7..9) | 8 | true",
                "1, 2, 3 | 2 | true",
                "1, 2, 3 | 4 | false",
                "not(1, 2, 3) | 4 | true",
                "not([1..3]) | 2 | false",
                "not(? > 3) | 2 | true",
                "not(? > 3) or ? = 9 | 9 | true",
                "not(? > 3), 9 | 9 | true",
                "? > 3 and ? != 5 | 5 | false",
                "> visits | 4 | true",
                "[visits..visits * 2] | 7 | false",
                "scores | 3 | true",
                "[1, 2] | 2 | true",
                "(< 3), (> 9) | 10 | true"
            })
    void testsANumber(String cell, BigDecimal value, boolean passes) {
        assertEquals(passes, tests(cell, Type.number()).matches(value, Office.VALUES));
    }

    @Test
    void testsEveryOtherType() {
        assertTrue(tests("\"open\", \"signed\"", Office.STATUS).matches("open", Office.VALUES));
        assertFalse(tests("not(\"open\", \"signed\")", Office.STATUS).matches("open", Office.VALUES));
        assertTrue(tests("true", Type.bool()).matches(true, Office.VALUES));
        assertTrue(tests("urgent", Type.bool()).matches(true, Office.VALUES));
        assertTrue(tests("? or not(urgent)", Type.bool()).matches(true, Office.VALUES));
        assertTrue(tests("> money(500)", Type.money()).matches(Office.money("500.01"), Office.VALUES));
        assertTrue(tests("< date(\"2026-02-01\")", Type.date()).matches(LocalDate.of(2026, 1, 31), Office.VALUES));
        assertTrue(tests("[\"a\"..\"c\"]", Type.text()).matches("b", Office.VALUES));
        assertTrue(tests("starts with(?, \"13\")", Type.text()).matches("138", Office.VALUES));
        assertTrue(tests("count(?) > 1", Type.listOf(Type.text())).matches(List.of("a", "b"), Office.VALUES));
    }

    @Test
    void letsAnAbsentValueThroughOnlyWhereItSaysSo() {
        Type optional = Type.optional(Type.number());

        assertTrue(tests("-", optional).matches(Optional.empty(), Office.VALUES));
        assertTrue(tests("null", optional).matches(Optional.empty(), Office.VALUES));
        assertTrue(tests("null, < 5", optional).matches(Optional.empty(), Office.VALUES));
        assertTrue(tests("null, < 5", optional).matches(4, Office.VALUES));
        assertFalse(tests("< 5", optional).matches(Optional.empty(), Office.VALUES));
        assertFalse(tests("not(null)", optional).matches(Optional.empty(), Office.VALUES));
        assertTrue(tests("not(null, < 5)", optional).matches(6, Office.VALUES));
        assertFalse(tests("not(null, < 5)", optional).matches(Optional.empty(), Office.VALUES));
        assertTrue(tests("? = null or ? > 9", optional).matches(Optional.empty(), Office.VALUES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | EMPTY | 1",
                "< | EXPECTED | 2",
                "[1..\"a\"] | NOT_COMPARABLE | 5",
                "< \"a\" | NOT_COMPARABLE | 3",
                "\"a\" | NOT_COMPARABLE | 1",
                "visit | UNKNOWN_NAME_NEAR | 1",
                "1, 2, | EXPECTED | 6",
                "not(1 | EXPECTED | 6",
                "- 5, - | EXPECTED | 7",
                "? + 1 | WRONG_TYPE | 1",
                "null | NULL_NOT_HERE | 1",
                "bonus | MAY_BE_ABSENT | 1",
                "< money(5) | MONEY_WITH_NUMBER | 3",
                "1 2 | EXPECTED | 3"
            })
    void refusesWhatDoesNotFitTheColumn(String cell, Code code, int column) {
        Problem first = problems(cell, Type.number()).getFirst();

        assertEquals(code, first.code(), () -> problems(cell, Type.number()).toString());
        assertEquals(column, first.at().column());
    }

    @Test
    void refusesCodesThatTheColumnDoesNotHave() {
        Problem first = problems("\"open\", \"sined\"", Office.STATUS).getFirst();

        assertEquals(Code.UNKNOWN_CODE_NEAR, first.code());
        assertEquals(9, first.at().column());
        assertEquals(
                Code.NOT_OF_ABSENT,
                problems("not(\"open\")", Type.optional(Office.STATUS))
                        .getFirst()
                        .code());
        assertEquals(
                Code.NOT_ORDERED,
                problems("< \"open\"", Office.STATUS).getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "< 5", ">=5,<= 3", "[1..5)", "]1..5[", "not(1,2)", "?>3 and ?<9", "1+2", "(< 3)", "not(?>3)"
            })
    void formatsToTheSameTests(String cell) {
        UnaryTests tests = tests(cell, Type.number());

        assertEquals(tests, tests(tests.format(), Type.number()));
        assertEquals(tests.format(), tests(tests.format(), Type.number()).format());
    }

    @Test
    void readsTheOtherValuesItNames() {
        assertEquals(
                Set.of("visits", "person.hired"),
                tests(
                                "? > visits and person.hired != null or ? < visits",
                                Type.number(),
                                Office.SCOPE.with("person", Office.fields("hired", Type.optional(Type.date()))))
                        .inputs());
    }

    @Test
    void saysWhichNumbersPass() {
        assertEquals(stretches(Interval.everything()), admitted("-"));
        assertEquals(stretches(Interval.below(five(), false)), admitted("< 5"));
        assertEquals(stretches(Interval.of(one(), true, five(), true)), admitted("[1..5)", "5"));
        assertEquals(stretches(Interval.below(one(), false), Interval.above(five(), true)), admitted("not([1..5))"));
        assertEquals(stretches(Interval.exactly(one()), Interval.exactly(five())), admitted("5, 1"));
        assertEquals(stretches(Interval.everything()), admitted("< 5", ">= 5"));
        assertEquals(stretches(Interval.below(five(), false), Interval.above(five(), false)), admitted("!= 5"));
        assertEquals(stretches(), admitted("? < 1 and ? > 5"));
        assertEquals(stretches(Interval.of(one(), false, five(), true)), admitted("? > 1 and not(? > 5)"));
        assertEquals(stretches(), admitted("]5..1["));
    }

    @Test
    void saysWhichCodesPass() {
        assertEquals(
                new Present.Some(Set.of("open", "signed"), false), admitted("\"open\", \"signed\"", Office.STATUS));
        assertEquals(new Present.Some(Set.of("open"), true), admitted("not(\"open\")", Office.STATUS));
        assertEquals(new Present.Some(Set.of(), true), admitted("-", Office.STATUS));
        assertEquals(new Present.Some(Set.of(true), false), admitted("not(false)", Type.bool()));
        assertEquals(new Present.Some(Set.of(false), false), admitted("not(?)", Type.bool()));
        assertEquals(new Present.Some(Set.of(), true), admitted("true, false", Type.bool()));
    }

    @Test
    void saysWhetherAbsencePasses() {
        Type optional = Type.optional(Type.number());

        assertEquals(new Admitted(stretches(), true), tests("null", optional).admitted());
        assertEquals(
                new Admitted(stretches(Interval.everything()), false),
                tests("not(null)", optional).admitted());
        assertEquals(
                new Admitted(stretches(Interval.below(five(), false)), true),
                tests("null, < 5", optional).admitted());
        assertEquals(
                new Admitted(stretches(Interval.above(five(), true)), false),
                tests("not(null, < 5)", optional).admitted());
        assertTrue(tests("-", optional).admitted().everything());
    }

    @Test
    void saysWhatPassesOnceTheOtherValuesAreKnown() {
        UnaryTests tests = tests("> visits", Type.number());

        assertEquals(new Present.Unsaid(), tests.admitted().present());
        assertEquals(
                stretches(Interval.above(new BigDecimal(3), false)),
                tests.admitted(Values.of(Map.of("visits", 3))).present());
        assertEquals(new Present.Unsaid(), admitted("? * 2 > 4"));
    }

    @Test
    void saysNothingElseThanEvaluating() {
        Random random = new Random(20261122);
        String[] parts = {
            "< 3", "[1..4]", "]2..5[", "not(3)", "2", "? > 1 and ? <= 4", "!= 2", "not(< 2, > 4)", "(>= 5)"
        };
        for (int i = 0; i < 500; i++) {
            String one = parts[random.nextInt(parts.length)];
            String other = parts[random.nextInt(parts.length)];
            String cell = one.startsWith("not") || other.startsWith("not") ? one : "not(" + one + ", " + other + ")";
            UnaryTests tests = tests(cell, Type.number());
            for (int half = 0; half < 14; half++) {
                BigDecimal value = new BigDecimal(half).multiply(new BigDecimal("0.5"));
                Present.Stretches said = (Present.Stretches) tests.admitted().present();
                boolean expected = said.intervals().stream().anyMatch(interval -> interval.contains(value));
                assertEquals(expected, tests.matches(value, Office.VALUES), cell + " of " + value);
            }
        }
    }

    private static BigDecimal one() {
        return new BigDecimal(1);
    }

    private static BigDecimal five() {
        return new BigDecimal(5);
    }

    private static Present stretches(Interval... intervals) {
        return new Present.Stretches(List.of(intervals));
    }

    private static Present admitted(String... cells) {
        return tests(String.join(", ", cells), Type.number()).admitted().present();
    }

    private static Present admitted(String cell, Type type) {
        return tests(cell, type).admitted().present();
    }

    private static UnaryTests tests(String cell, Type type) {
        return tests(cell, type, Office.SCOPE);
    }

    private static UnaryTests tests(String cell, Type type, Scope scope) {
        return switch (UnaryTests.check(cell, Office.START, scope, type)) {
            case UnaryTests.Checked.Ok(UnaryTests tests) -> tests;
            case UnaryTests.Checked.Rejected(var problems) -> throw new AssertionError(cell + ": " + problems);
        };
    }

    private static List<Problem> problems(String cell, Type type) {
        return switch (UnaryTests.check(cell, Office.START, Office.SCOPE, type)) {
            case UnaryTests.Checked.Ok(UnaryTests tests) -> throw new AssertionError("accepted: " + tests);
            case UnaryTests.Checked.Rejected(var problems) -> problems;
        };
    }
}
