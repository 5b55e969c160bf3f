package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.accepted;
import static org.guiju.rulebook.expression.Office.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TypingTests {

    static Stream<Arguments> typed() {
        Type amount = new Type.Amount(Type.UNBOUNDED);
        return Stream.of(
                Arguments.of("1", Type.integer()),
                Arguments.of("1.50", Type.number(1)),
                Arguments.of("30%", Type.percent()),
                Arguments.of("\"a\"", Type.text()),
                Arguments.of("true", Type.bool()),
                Arguments.of("@\"2026-01-31\"", Type.date()),
                Arguments.of("date(\"2026-01-31\")", Type.date()),
                Arguments.of("@\"2026-01-31T09:00:00+08:00\"", Type.instant()),
                Arguments.of("date and time(\"2026-01-31T09:00:00Z\")", Type.instant()),
                Arguments.of("@\"PT24H\"", Type.duration()),
                Arguments.of("@\"P7D\"", Type.duration()),
                Arguments.of("@\"P1M\"", Type.period()),
                Arguments.of("duration(\"P1Y6M\")", Type.period()),
                Arguments.of("duration(\"PT90M\")", Type.duration()),
                Arguments.of("visits + 1", Type.integer()),
                Arguments.of("rate + 0.1", Type.number(4)),
                Arguments.of("rate * rate", Type.number(8)),
                Arguments.of("rate * ratio", Type.number()),
                Arguments.of("manager_penalty + 5%", Type.percent()),
                Arguments.of("manager_penalty * 2", Type.number()),
                Arguments.of("cap + person.base_salary", Type.money()),
                Arguments.of("-cap", Type.money()),
                Arguments.of("cap * visits", Type.money()),
                Arguments.of("cap * rate", new Type.Amount(6)),
                Arguments.of("rate * cap", new Type.Amount(6)),
                Arguments.of("cap * 30%", amount),
                Arguments.of("cap * 30% + cap", amount),
                Arguments.of("cap * 0.5 - cap", new Type.Amount(3)),
                Arguments.of("round(cap * 30%, 2, half_up)", Type.money()),
                Arguments.of("round(cap, 0, floor)", Type.money()),
                Arguments.of("round(cap * 30%, 4, floor)", new Type.Amount(4)),
                Arguments.of("round(ratio, 3, down)", Type.number(3)),
                Arguments.of("round(cap / visits, 2, half_up)", Type.money()),
                Arguments.of("round(cap / cap, 4, half_up)", Type.number(4)),
                Arguments.of("round(grace / @\"PT1H\", 0, down)", Type.integer()),
                Arguments.of("round(probation / @\"P1M\", 0, down)", Type.integer()),
                Arguments.of("money(5000)", Type.money()),
                Arguments.of("min(cap, cap * 30%)", amount),
                Arguments.of("min(visits, rate)", Type.number(4)),
                Arguments.of("max(scores)", Type.optional(Type.integer())),
                Arguments.of("action.day + probation", Type.date()),
                Arguments.of("probation + action.day", Type.date()),
                Arguments.of("action.day - grace", Type.date()),
                Arguments.of("action.day - person.hired", Type.duration()),
                Arguments.of("action.at + grace", Type.instant()),
                Arguments.of("grace + action.at", Type.instant()),
                Arguments.of("action.at - action.at", Type.duration()),
                Arguments.of("grace * 2 + grace", Type.duration()),
                Arguments.of("probation * 2 - probation", Type.period()),
                Arguments.of("lines.amount", Type.listOf(Type.money(), 50)),
                Arguments.of("sum(lines.amount)", Type.money()),
                Arguments.of("count(lines)", Type.integer()),
                Arguments.of("phones[item != \"1\"]", Type.listOf(Type.text(), 10)),
                Arguments.of("first(phones)", Type.optional(Type.text())),
                Arguments.of("first(lines).amount", Type.optional(Type.money())),
                Arguments.of("person.mentor.name", Type.optional(Type.text())),
                Arguments.of("if urgent then cap else cap * 30%", amount),
                Arguments.of("if urgent then visits else null", Type.optional(Type.integer())),
                Arguments.of("if urgent then \"open\" else action.status", Type.text()),
                Arguments.of("get or else(bonus, money(0))", Type.money()),
                Arguments.of("get or else(stage, \"open\")", Office.STATUS),
                Arguments.of("some l in lines satisfies l.amount > cap", Type.bool()),
                Arguments.of("客户数 + 1", Type.integer()));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void givesEveryPartItsType(String text, Type type) {
        assertEquals(type, accepted(text).type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cap * cap | MONEY_TIMES_MONEY",
                "cap + 1 | MONEY_WITH_NUMBER",
                "cap > 1000 | MONEY_WITH_NUMBER",
                "cap = 30% | MONEY_WITH_NUMBER",
                "min(cap, 1000) | MONEY_WITH_NUMBER",
                "get or else(bonus, 0) | MONEY_WITH_NUMBER",
                "cap between 1 and cap | MONEY_WITH_NUMBER",
                "round(cap / 0, 2, half_up) | DIVISION_BY_ZERO",
                "round(cap / 0.00, 2, half_up) | DIVISION_BY_ZERO",
                "round(1 / cap, 2, half_up) | WRONG_OPERANDS",
                "round(cap, 13, half_up) | ROUND_SCALE",
                "round(cap, 1.5, half_up) | ROUND_SCALE",
                "round(cap, visits, half_up) | ROUND_SCALE",
                "round(cap, 2, half_upp) | ROUND_MODE_NEAR",
                "round(cap, 2, sideways) | ROUND_MODE",
                "round(cap, 2, \"half_up\") | ROUND_MODE",
                "round(cap, 2) | ARGUMENT_COUNT",
                "round(grace, 2, up) | WRONG_ARGUMENT",
                "action.at + probation | INSTANT_AND_PERIOD",
                "action.at - probation | INSTANT_AND_PERIOD",
                "action.day + 1 | WRONG_OPERANDS",
                "action.day + action.day | WRONG_OPERANDS",
                "probation + grace | WRONG_OPERANDS",
                "urgent + 1 | WRONG_OPERANDS",
                "-urgent | WRONG_OPERAND",
                "urgent and visits | WRONG_TYPE",
                "not(visits) | WRONG_TYPE",
                "if visits then 1 else 2 | WRONG_TYPE",
                "if urgent then 1 else \"a\" | BRANCHES_DIFFER",
                "if urgent then cap else 0 | BRANCHES_DIFFER",
                "action.status = \"visted\" | UNKNOWN_CODE_NEAR",
                "action.status = \"zzzzzzz\" | UNKNOWN_CODE",
                "\"visted\" = action.status | UNKNOWN_CODE_NEAR",
                "action.status in (\"open\", \"sined\") | UNKNOWN_CODE_NEAR",
                "action.status = action.phone | CODE_EXPECTED",
                "action.phone != action.status | CODE_EXPECTED",
                "action.status < \"open\" | NOT_ORDERED",
                "action.phone = 5 | NOT_COMPARABLE",
                "action.day = action.at | NOT_COMPARABLE",
                "visits in phones | NOT_COMPARABLE",
                "count(visits) | NOT_A_LIST",
                "sum(phones) | WRONG_ARGUMENT",
                "sum(lines.refund) | MAY_BE_ABSENT",
                "lines[amount] | WRONG_TYPE",
                "year(action.at) | WRONG_ARGUMENT",
                "upper case(5) | WRONG_ARGUMENT",
                "contains(\"a\") | ARGUMENT_COUNT",
                "money(0.001) | NUMBER_NEEDS_ROUNDING",
                "money(ratio) | NUMBER_NEEDS_ROUNDING",
                "money(\"5\") | WRONG_ARGUMENT",
                "abs(\"5\") | WRONG_ARGUMENT",
                "date(\"PT1H\") | WRONG_LITERAL",
                "@\"2026-02-30\" | WRONG_LITERAL",
                "@\"P1M15D\" | WRONG_LITERAL",
                "@\"P\" | WRONG_LITERAL",
                "visits.x | NO_FIELDS",
                "phones.x | NO_FIELDS",
                "person.hird | UNKNOWN_FIELD_NEAR",
                "person.zzzzzzzz | UNKNOWN_FIELD",
                "lines.amonut | UNKNOWN_FIELD_NEAR",
                "visit | UNKNOWN_NAME_NEAR",
                "qqqqqq | UNKNOWN_NAME",
                "some cap in lines satisfies true | NAME_TAKEN",
                "some item in lines satisfies true | NAME_TAKEN",
                "some l in lines satisfies (some l in lines satisfies true) | NAME_TAKEN",
                "lenght(\"a\") | UNKNOWN_FUNCTION",
                "uper case(\"a\") | UNKNOWN_FUNCTION_NEAR"
            })
    void rejectsWhatDoesNotGoTogether(String text, Code code) {
        assertEquals(List.of(code), problems(text).stream().map(Problem::code).toList());
    }

    @Test
    void fitsTheExpectedType() {
        assertEquals(Type.integer(), accepted("2.00", Type.integer()).type());
        assertEquals(Office.STATUS, accepted("\"open\"", Office.STATUS).type());
        assertEquals(
                Office.STATUS,
                accepted("if urgent then \"open\" else \"signed\"", Office.STATUS)
                        .type());
        accepted("0.3", Type.percent());
        accepted("null", Type.optional(Type.money()));
        accepted("cap", Type.optional(Type.money()));
        accepted("action.status", Type.text());
    }

    @Test
    void rejectsAnotherTypeThanExpected() {
        assertEquals(Code.MONEY_NEEDS_ROUNDING, onlyCode("cap * 30%", Type.money()));
        assertEquals(Code.NUMBER_NEEDS_ROUNDING, onlyCode("ratio", Type.integer()));
        assertEquals(Code.NUMBER_NEEDS_ROUNDING, onlyCode("rate", Type.number(2)));
        assertEquals(Code.WRONG_TYPE, onlyCode("5", Type.money()));
        assertEquals(Code.WRONG_TYPE, onlyCode("cap", Type.number()));
        assertEquals(Code.WRONG_TYPE, onlyCode("1", Type.bool()));
        assertEquals(Code.MAY_BE_ABSENT, onlyCode("bonus", Type.money()));
        assertEquals(Code.NULL_NOT_HERE, onlyCode("null", Type.money()));
        assertEquals(Code.UNKNOWN_CODE_NEAR, onlyCode("\"opn\"", Office.STATUS));
    }

    @Test
    void readsEveryInputByItsFullPath() {
        Expression expression = accepted("urgent and some l in lines satisfies l.rep = actor.id and l.amount > cap");

        assertEquals(List.of("actor.id", "cap", "lines", "urgent"), List.copyOf(expression.inputs()));
        assertEquals(
                List.of("person.mentor.name"),
                List.copyOf(accepted("person.mentor.name").inputs()));
    }

    @Test
    void boundsTheCostByTheDeclaredMaxima() {
        assertEquals(1, accepted("visits").cost());
        assertEquals(3, accepted("visits + 1").cost());
        assertEquals(2 + 50 * 4, accepted("lines[item.amount > cap]").cost());
    }

    @Test
    void refusesNestedListsThatCostTooMuch() {
        Scope scope = Scope.of(java.util.Map.of("many", Type.listOf(Type.integer(), 1_000)));

        assertEquals(
                List.of(Code.TOO_COSTLY),
                problems(Expression.check(
                                "some a in many satisfies some b in many satisfies a = b", Office.START, scope))
                        .stream()
                        .map(Problem::code)
                        .toList());
    }

    private static Code onlyCode(String text, Type expected) {
        List<Problem> problems = problems(text, expected);
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst().code();
    }
}
