package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.VALUES;
import static org.guiju.rulebook.expression.Office.accepted;
import static org.guiju.rulebook.expression.Office.money;
import static org.guiju.rulebook.expression.Office.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTests {

    static Stream<Arguments> worked() {
        return Stream.of(
                Arguments.of("0.1 + 0.2", new BigDecimal("0.3")),
                Arguments.of("12345678901234567.89 + 0.01", new BigDecimal("12345678901234567.90")),
                Arguments.of("2 + 3 * 4 - -1", new BigDecimal("15")),
                Arguments.of("(2 + 3) * 4", new BigDecimal("20")),
                Arguments.of("10 - 3 - 2", new BigDecimal("5")),
                Arguments.of("30%", new BigDecimal("0.30")),
                Arguments.of("33.5 %", new BigDecimal("0.335")),
                Arguments.of("cap - person.base_salary", money("-6000")),
                Arguments.of("cap * visits", money("6000")),
                Arguments.of("cap * 0.333", new BigDecimal("666.00000")),
                Arguments.of("money(0.50)", money("0.50")),
                Arguments.of("abs(-3)", new BigDecimal("3")),
                Arguments.of("abs(money(-3))", money("3")),
                Arguments.of("abs(@\"-PT1H\")", Duration.ofHours(1)),
                Arguments.of("min(3, 1, 2)", new BigDecimal("1")),
                Arguments.of("max(3, 1, 2)", new BigDecimal("3")),
                Arguments.of("max(money(0), cap - person.base_salary)", money("0")),
                Arguments.of("min(cap, cap * 30%)", new BigDecimal("600.0000")),
                Arguments.of("max(scores)", new BigDecimal("3")),
                Arguments.of("min(nothing)", Optional.empty()),
                Arguments.of("max(person.hired, action.day)", LocalDate.of(2026, 1, 31)),
                Arguments.of("count(lines)", new BigDecimal("3")),
                Arguments.of("sum(lines.amount)", money("600.60")),
                Arguments.of("sum(nothing)", money("0")),
                Arguments.of("sum(scores)", new BigDecimal("6")),
                Arguments.of("sum(lines[rep = actor.id].amount)", money("400.40")),
                Arguments.of("sum(lines[refund != null].refund)", money("30.00")),
                Arguments.of("count(lines[item.rep != actor.id])", new BigDecimal("1")),
                Arguments.of("scores[item > 1]", List.of(new BigDecimal("3"), new BigDecimal("2"))),
                Arguments.of("first(scores)", new BigDecimal("3")),
                Arguments.of("last(scores)", new BigDecimal("2")),
                Arguments.of("last(nothing)", Optional.empty()),
                Arguments.of("first(lines).amount", money("100.10")),
                Arguments.of("first(lines[amount > cap]).amount", Optional.empty()),
                Arguments.of("get or else(first(nothing), cap)", money("2000")),
                Arguments.of("get or else(bonus, cap * 30%)", new BigDecimal("600.0000")),
                Arguments.of("get or else(stage, \"signed\")", "signed"),
                Arguments.of("upper case(\"aBc\")", "ABC"),
                Arguments.of("lower case(\"aBc\")", "abc"),
                Arguments.of("string length(\"规矩𠮷\")", new BigDecimal("3")),
                Arguments.of("year(action.day)", new BigDecimal("2026")),
                Arguments.of("month(action.day)", new BigDecimal("1")),
                Arguments.of("day(action.day)", new BigDecimal("31")),
                Arguments.of("days between(person.hired, @\"2025-03-31\")", new BigDecimal("30")),
                Arguments.of("days between(@\"2025-03-31\", person.hired)", new BigDecimal("-30")),
                Arguments.of("action.day + @\"P1M\"", LocalDate.of(2026, 2, 28)),
                Arguments.of("action.day - @\"P1Y2M\"", LocalDate.of(2024, 11, 30)),
                Arguments.of("action.day + @\"P7D\"", LocalDate.of(2026, 2, 7)),
                Arguments.of("action.day - @\"PT36H\"", LocalDate.of(2026, 1, 29)),
                Arguments.of("action.day - person.hired", Duration.ofDays(336)),
                Arguments.of("action.at + grace", Instant.parse("2026-02-01T02:00:00Z")),
                Arguments.of("action.at - @\"2026-01-31T09:00:00+08:00\"", Duration.ofHours(1)),
                Arguments.of("grace * 2 + @\"PT1H\"", Duration.ofHours(49)),
                Arguments.of("-grace", Duration.ofHours(-24)),
                Arguments.of("probation * 2 + @\"P1M\"", Period.of(1, 1, 0)),
                Arguments.of("round(@\"PT90M\" / @\"PT1H\", 2, half_up)", new BigDecimal("1.50")),
                Arguments.of("round(cap / 3, 2, half_up)", money("666.67")),
                Arguments.of("round(cap / person.base_salary, 4, half_up)", new BigDecimal("0.2500")),
                Arguments.of("if urgent then 1 else 2", new BigDecimal("1")),
                Arguments.of("if not(urgent) then 1 else if visits > 2 then 3 else 4", new BigDecimal("3")),
                Arguments.of("person.mentor.name", Optional.empty()),
                Arguments.of("note", Optional.empty()),
                Arguments.of("客户数", new BigDecimal("5")));
    }

    @ParameterizedTest
    @MethodSource("worked")
    void worksOutExactly(String text, Object expected) {
        assertEquals(expected, value(text));
    }

    static Stream<Arguments> rounded() {
        return Stream.of(
                Arguments.of("half_up", "2.5", "3"),
                Arguments.of("half_up", "-2.5", "-3"),
                Arguments.of("half_even", "2.5", "2"),
                Arguments.of("up", "2.1", "3"),
                Arguments.of("down", "2.9", "2"),
                Arguments.of("floor", "-2.1", "-3"),
                Arguments.of("ceiling", "-2.9", "-2"));
    }

    @ParameterizedTest
    @MethodSource("rounded")
    void roundsAsSaid(String mode, String number, String expected) {
        assertEquals(new BigDecimal(expected), value("round(" + number + ", 0, " + mode + ")"));
    }

    @Test
    void roundsToHundreds() {
        assertEquals(money("1900"), value("round(money(1999.99), -2, down)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 = 1.00",
                "30% = 0.3",
                "1 != 2 and 1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3",
                "not(1 > 2) or 1 > 2",
                "cap * 30% < cap",
                "visits between 3 and 5",
                "not(visits between 4 and 5)",
                "visits in [3..5]",
                "not(visits in (3..5])",
                "visits in [1..3]",
                "not(visits in [1..3))",
                "action.day in [@\"2026-01-01\"..@\"2026-02-01\")",
                "action.status in (\"open\", \"visited\")",
                "not(action.status in (\"open\"))",
                "action.phone in phones",
                "action.phone in (phones)",
                "list contains(phones, action.phone)",
                "not(list contains(phones, \"1\"))",
                "\"signed\" in lines.status",
                "some l in lines satisfies l.amount > money(300)",
                "not(every l in lines satisfies l.amount > money(300))",
                "every x in nothing satisfies false",
                "not(some x in nothing satisfies true)",
                "some l in lines satisfies some p in phones satisfies p = action.phone and l.rep = actor.id",
                "every l in lines satisfies count(lines[rep = l.rep]) >= 1",
                "contains(action.phone, \"38\")",
                "starts with(action.phone, \"138\")",
                "ends with(action.phone, \"00\")",
                "@\"P12M\" = @\"P1Y\"",
                "@\"P1D\" = @\"PT24H\"",
                "grace <= @\"P1D\"",
                "probation < @\"P1Y\"",
                "person.left = null",
                "note = null or string length(note) > 3",
                "if bonus != null then bonus > cap else true"
            })
    void holds(String text) {
        assertEquals(true, value(text));
    }

    @Test
    void takesOptionalsInEveryShape() {
        for (Object absent : new Object[] {null, Optional.empty()}) {
            assertEquals(money("1"), bonusOr(VALUES.with("bonus", absent)));
        }
        assertEquals(money("7"), bonusOr(VALUES.with("bonus", money("7"))));
        assertEquals(money("7"), bonusOr(VALUES.with("bonus", Optional.of(money("7")))));
    }

    private static Object bonusOr(Values values) {
        return accepted("get or else(bonus, money(1))").evaluate(values).value();
    }

    @Test
    void readsThroughAnOptionalStruct() {
        Values mentored = VALUES.with("person", Map.of("mentor", Map.of("name", "Chen")));

        assertEquals("Chen", accepted("person.mentor.name").evaluate(mentored).value());
        assertEquals(
                Optional.empty(),
                accepted("person.mentor.since").evaluate(mentored).value());
    }

    @Test
    void isSharedBetweenThreads() {
        Expression expression = accepted("sum(lines[rep = actor.id].amount) * visits");

        assertTrue(Stream.generate(() -> VALUES)
                .limit(2_000)
                .parallel()
                .allMatch(values -> expression.evaluate(values).value().equals(money("1201.20"))));
    }
}
