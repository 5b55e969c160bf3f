package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.accepted;
import static org.guiju.rulebook.expression.Office.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.expression.Problem.Code;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is true in the office. */
class LanguageTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modulo(-12, 5) = 3",
                "modulo(12, -5) = -3",
                "modulo(10.1, 4.5) = 1.1",
                "even(-2) and odd(3) and not(even(1))",
                "abs(-2.5) = 2.5",
                "decimal(2.5, 0) = 2 and decimal(3.5, 0) = 4 and decimal(1/3, 2) = 0.33",
                "round up(5.5, 0) = 6 and round up(-5.5, 0) = -6 and round up(1.121, 2) = 1.13",
                "round down(5.5, 0) = 5 and round down(-5.5, 0) = -5",
                "round half up(-5.5, 0) = -6 and round half down(-5.5, 0) = -5",
                "floor(1.5) = 1 and floor(-1.5) = -2 and floor(-1.56, 1) = -1.6",
                "ceiling(1.5) = 2 and ceiling(-1.56, 1) = -1.5",
                "floor(7 / 2) = 3",
                "round(2.5, 0, half_down) = 2",
                "2 ** 3 = 8 and -2 ** 2 = 4 and 2 ** 3 ** 2 = 64 and 5 ** 0 = 1 and -(2 ** 2) = -4",
                "2 * 3 ** 2 = 18",
                "1 / 4 = 0.25 and visits / 8 = 0.375 and 7 / -2 = -3.5",
                "round(cap / 2 * 3, 2, half_up) = cap * 1.5",
                "get or else(number(\"1,000.5\", \",\", \".\"), 0) = 1000.5",
                "get or else(number(\"1.000,5\", \".\", \",\"), 0) = 1000.5",
                "get or else(number(\"-12\"), 0) = -12",
                "number(\"12a\") = null and number(\"\") = null and number(\"1 000\", \" \", null) != null"
            })
    void calculatesNumbers(String text) {
        assertTrue(isTrue(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\" + \"b\" = \"ab\"",
                "\"a\" < \"b\" and \"b\" in [\"a\"..\"c\"]",
                "\"\\u4e2d\\u56fd\" = \"中国\" and string length(\"\\U01F40E\") = 1",
                "substring(\"foobar\", 3) = \"obar\"",
                "substring(\"foobar\", 3, 3) = \"oba\"",
                "substring(\"foobar\", -2, 1) = \"a\"",
                "substring(\"foobar\", 5, 9) = \"ar\"",
                "substring(\"\\U01F40Eab\", 2) = \"ab\"",
                "substring before(\"foobar\", \"bar\") = \"foo\" and substring before(\"foobar\", \"xyz\") = \"\"",
                "substring after(\"foobar\", \"ob\") = \"ar\" and substring after(\"foobar\", \"\") = \"foobar\"",
                "trim(\"  a b \") = \"a b\"",
                "split(\"a;b;;c\", \";\") = [\"a\", \"b\", \"\", \"c\"]",
                "string join([\"a\", \"b\"], \"-\") = \"a-b\"",
                "string(1.10) = \"1.10\" and string(true) = \"true\" and string(\"a\") = \"a\"",
                "string(@\"PT57H30M\") = \"P2DT9H30M\" and string(@\"P0D\") = \"PT0S\"",
                "string(@\"P14M\") = \"P1Y2M\" and string(-@\"P14M\") = \"-P1Y2M\" and string(@\"P0M\") = \"P0M\"",
                "string(date(\"2026-01-31\")) = \"2026-01-31\" and string(time(\"10:00:00\")) = \"10:00:00\"",
                "string(date and time(\"2026-01-31T10:00:00\")) = \"2026-01-31T10:00:00\"",
                "string(cap) = \"2000.00\"",
                "substring(string: \"foobar\", start position: 3) = \"obar\"",
                "substring after(match: \"ob\", string: \"foobar\") = \"ar\""
            })
    void readsTexts(String text) {
        assertTrue(isTrue(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2, 3] = [1.0, 2, 3] and [1, 2] != [2, 1]",
                "{a: 1, b: a + 1} = {b: 2, a: 1}",
                "{a: 1, b: a + 1}.b = 2",
                "{\"first name\": \"x\"}.first name = \"x\"",
                "{first name: \"x\", full: first name + \"y\"}.full = \"xy\"",
                "get or else([1, 2, 3][1], 0) = 1 and get or else([1, 2, 3][-1], 0) = 3",
                "[1, 2, 3][4] = null and [1, 2, 3][0] = null and [1, 2, 3][-4] = null",
                "scores[item > 1] = [3, 2]",
                "[1, 2, null][item != null and item > 1] = [2]",
                "count([]) = 0 and count([1, null]) = 2",
                "sum([1, 2]) = 3 and sum(1, 2, 3) = 6 and count(1, 2) = 2",
                "get or else(product([2, 3, 4]), 0) = 24 and product(scores[item > 9]) = null",
                "mean(1, 2) = 1.5 and mean([1, 2, 3, 4]) = 2.5",
                "get or else(round(mean(scores), 2, half_up), 0) = 2 and decimal(mean(scores[item > 5]), 2) = null",
                "get or else(median([8, 2, 5, 3, 4]), 0) = 4 and get or else(median([6, 1, 2, 3]), 0) = 2.5",
                "mode([6, 3, 9, 6, 6]) = [6] and mode([6, 1, 9, 6, 1]) = [1, 6] and mode(scores[item > 9]) = []",
                "all([true, true]) and not(all([true, false])) and any([false, true]) and all(scores[item > 9] = [], true)",
                "list contains([1, 2], 2) and not(list contains([1, 2], 3))",
                "sublist([4, 5, 6], 1, 2) = [4, 5] and sublist([4, 5, 6], -2) = [5, 6]",
                "append([1], 2, 3) = [1, 2, 3] and append([], 1) = [1]",
                "concatenate([1, 2], [3], []) = [1, 2, 3]",
                "insert before([1, 3], 1, 2) = [2, 1, 3] and insert before([1, 3], -1, 2) = [1, 2, 3]",
                "remove([1, 2, 3], 2) = [1, 3] and list replace([1, 2, 3], 2, 9) = [1, 9, 3]",
                "reverse([1, 2, 3]) = [3, 2, 1]",
                "index of([1, 2, 3, 2], 2) = [2, 4] and index of([1], 5) = []",
                "union([1, 2], [2.0, 3]) = [1, 2, 3] and distinct values([1, 1.0, 2, 1]) = [1, 2]",
                "flatten([[[1, 2]], [[3]], [[4]]]) = [1, 2, 3, 4]",
                "sort([3, 1, 2], function(x, y) x < y) = [1, 2, 3]",
                "sort([3, 1, 2], function(x, y) x > y) = [3, 2, 1] and sort([3, 1, 2], function(x, y) y < x) = [3, 2, 1]",
                "sort(lines, function(a, b) a.amount > b.amount).rep = [\"lin\", \"zhou\", \"lin\"]",
                "sort(lines, amount) = lines and sort(phones) = phones and sort(scores, -item) = [3, 2, 1]",
                "group(lines, rep).key = [\"lin\", \"zhou\"]",
                "(for g in group(lines, rep) return sum(g.items.amount)) = [money(400.40), money(200.20)]",
                "(for x in [1, 2] return x * 2) = [2, 4]",
                "(for x in [1, 2], y in [10, 20] return x + y) = [11, 21, 12, 22]",
                "(for i in 1..3 return i * i) = [1, 4, 9] and (for i in 3..1 return i) = [3, 2, 1]",
                "some x in [1, 2], y in [2, 3] satisfies x = y",
                "every x in [1, 2], y in [3] satisfies x < y",
                "count(concatenate(lines, lines)) = 6",
                "min(\"b\", \"a\") = \"a\" and get or else(max([\"b\", \"a\"]), \"\") = \"b\""
            })
    void worksOverLists(String text) {
        assertTrue(isTrue(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get value({a: 1, b c: 2}, \"b c\") = 2 and get value(person, \"base_salary\") = person.base_salary",
                "get value(key: \"a\", m: {a: 3}) = 3",
                "get entries({a: 1, b: 2}) = [{key: \"a\", value: 1}, {key: \"b\", value: 2}]",
                "(for e in get entries({a: 1, b: 2}) return e.value) = [1, 2]",
                "context put({a: 1}, \"b\", \"x\") = {a: 1, b: \"x\"}",
                "context put({a: 1, b: 2}, \"a\", \"x\") = {a: \"x\", b: 2}",
                "context merge([{a: 1, b: 2}, {b: \"x\", c: true}]) = {a: 1, b: \"x\", c: true}",
                "context([{key: \"a\", value: 1}, {value: \"x\", key: \"b\"}]) = {a: 1, b: \"x\"}",
                "context merge([actor, {rank: 1}]) = {id: actor.id, rank: 1} and context([]) = {}"
            })
    void worksOverStructs(String text) {
        assertTrue(isTrue(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits instance of number and manager_penalty instance of number and not(visits instance of string)",
                "cap instance of money and not(cap instance of number) and action.status instance of string",
                "action.at instance of date and time and action.day instance of date",
                "@\"P1D\" instance of days and time duration and @\"P1M\" instance of years and months duration",
                "scores instance of list<number> and scores instance of list and [] instance of list<string>",
                "not(scores instance of list<string>) and [1..2] instance of range<number>",
                "lines instance of list<context<rep: string, amount: money>>",
                "{a: 1, b: \"x\"} instance of context<a: number> and not({a: 1} instance of context<b: number>)",
                "not(bonus instance of money) and bonus instance of Null and not(null instance of Any)",
                "nothing instance of list<string> and not(lines instance of list<context<paid: number>>)",
                "lines instance of list<context<paid: date>> and lines[paid != null] instance of list<context<paid: date>> and [[]] instance of list<list<number>>",
                "{a: [1]} instance of context<a: list<number>> and not({a: [1]} instance of context<a: list<string>>)",
                "lines[1] instance of Any and not(lines[9] instance of Any)",
                "is(1, 1.0) and not(is(1, \"1\")) and is(@\"P1D\", @\"PT24H\") and not(is(@\"P0D\", @\"P0M\"))",
                "is([1, 2], [1, 2]) and is({a: 1}, {a: 1}) and not(is(action.day, @\"2026-01-31T00:00:00\"))"
            })
    void knowsTypes(String text) {
        assertTrue(isTrue(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@\"10:15:00\" + @\"PT1H\" = @\"11:15:00\" and @\"23:30:00\" + @\"PT1H\" = @\"00:30:00\"",
                "@\"10:15:00\" + @\"P1D\" = @\"10:15:00\" and @\"10:15:00\" - @\"09:15:00\" = @\"PT1H\"",
                "time(10, 15, 0) = @\"10:15:00\" and time(visits, 61, 0) = null",
                "date(2026, 2, 28) < date(\"2026-03-01\") and date(2026, visits, 31) != null",
                "date(2026, visits, 32) = null and get or else(date(\"2026-\" + \"01-31\"), action.day) = action.day",
                "date and time(@\"2026-01-31\", @\"10:00:00\") = @\"2026-01-31T10:00:00\"",
                "date(@\"2026-01-31T10:00:00\") = action.day and time(@\"2026-01-31T10:00:00\") = @\"10:00:00\"",
                "date(action.at, \"+08:00\") = action.day and time(action.at, \"+08:00\").hour = 10",
                "date and time(action.at, \"-05:00\").day = 30",
                "date(action.at, \"Europe/Paris\") = action.day and time(action.at, \"Europe/Paris\").hour = 3",
                "date(action.at) = action.day and time(action.at) = @\"10:00:00\" and action.at.hour = 10",
                "date and time(action.at) + @\"P1M\" = @\"2026-02-28T10:00:00\" and action.at.weekday = 6",
                "@\"2026-01-31T03:00:00@Europe/Paris\" = action.at and @\"2026-07-01T00:00:00@Europe/Paris\".hour = 6",
                "@\"2026-03-29T02:30:00@Europe/Paris\" = @\"2026-03-29T03:30:00+02:00\"",
                "date and time(\"2026-01-31\") = @\"2026-01-31T00:00:00\"",
                "years and months duration(@\"2017-12-31T13:00:00\", @\"2018-12-31T12:00:00\") = @\"P1Y\"",
                "@\"2026-01-31T10:00:00\" + @\"P1M\" = @\"2026-02-28T10:00:00\"",
                "@\"2026-01-31T10:00:00\" - @\"2026-01-30T09:00:00\" = @\"P1DT1H\"",
                "action.day.year = 2026 and action.day.month = 1 and action.day.day = 31 and action.day.weekday = 6",
                "@\"2026-01-31T10:20:30\".second = 30 and @\"10:20:30\".minute = 20",
                "@\"P1DT2H3M4S\".days = 1 and @\"P1DT2H3M4S\".hours = 2 and (-@\"PT26H\").days = -1",
                "@\"P14M\".years = 1 and @\"P14M\".months = 2",
                "years and months duration(@\"2013-08-24\", @\"2017-12-15\") = @\"P4Y3M\"",
                "years and months duration(@\"2017-12-15\", @\"2013-08-24\") = -@\"P4Y3M\"",
                "day of week(@\"2026-01-31\") = \"Saturday\" and month of year(@\"2026-01-31\") = \"January\"",
                "day of year(@\"2026-02-01\") = 32 and week of year(@\"2005-01-01\") = 53",
                "last day of month(@\"2024-02-10\") = @\"2024-02-29\"",
                "-@\"P1Y11M\" * 2.5 = -@\"P4Y9M\" and @\"PT23H\" * 2.5 = @\"P2DT9H30M\" and 2 * @\"P1M\" = @\"P2M\"",
                "@\"PT2H\" / 4 = @\"PT30M\" and round(@\"P10Y\" / @\"P5Y\", 0, half_up) = 2",
                "@\"2026-01-31\" - @\"PT1H\" = @\"2026-01-30\" and @\"2026-01-31\" + @\"PT36H\" = @\"2026-02-01\"",
                "days between(@\"2026-01-01\", @\"2026-01-31\") = 30"
            })
    void tellsTheTime(String text) {
        assertTrue(isTrue(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 in (< 10) and 5 in < 10 and not(5 in > 5) and 5 in = 5 and 5 in != 6",
                "5 in ([2..4], > 4) and 5 in ([1..2], 5) and not(5 in ([1..2], [3..4]))",
                "5 in [[1..2], [4..6]] and 1 in [2, 3, 1] and [1] in [[1], [2]]",
                "4 in ]3..5[ and not(3 in ]3..5]) and 5 in [5..5]",
                "visits + 2 in (< 3, [4..5])",
                "true in = true and true in != false",
                "get or else([1..10].start, 0) = 1 and [1..10].start included and not((1..10].start included)",
                "(< 10).start = null and not((< 10).end included) and get or else((<= 10).end, 0) = 10",
                "[1..10] = [1..10] and [1..10] != [1..10) and (< 10) = (< 10)",
                "{r: [1..visits]}.r = [1..3] and 2 in {r: [1..visits]}.r",
                "before(1, 10) and not(before(10, 1)) and before([1..5), 5) and not(before([1..5], 5))",
                "after([5..10], 4) and meets([1..5], [5..10]) and not(meets([1..5), [5..10])) and met by([5..10], [1..5])",
                "overlaps([1..5], [3..8]) and overlaps before([1..5], [3..8]) and overlaps after([3..8], [1..5])",
                "finishes(10, [1..10]) and finished by([1..10], 10) and finishes([5..10], [1..10])",
                "includes([1..10], 5) and not(includes([1..10), 10)) and during(5, [1..10]) and during([4..6], [1..10])",
                "starts(1, [1..10]) and started by([1..10], [1..5]) and not(starts((1..5], [1..5]))",
                "coincides([1..5], [1..5]) and coincides(3, 3) and not(coincides([1..5], [1..5)))",
                "\"c\" in (\"b\"..\"d\"] and @\"10:00:00\" in [@\"09:00:00\"..@\"11:00:00\"]"
            })
    void comparesWithRanges(String text) {
        assertTrue(isTrue(text));
    }

    @Test
    void passesOverComments() {
        assertTrue(isTrue("1 + /* one */ 1 = 2 // two\n and true"));
        assertEquals(Code.UNCLOSED_COMMENT, problems("1 /* one").getFirst().code());
    }

    @Test
    void readsNamesOfSeveralWordsWhereTheyAreDeclared() {
        Scope scope = Scope.of(Map.of(
                "Monthly Salary", Type.integer(),
                "Monthly Salary - net", Type.integer(),
                "Loan 1", Office.fields("Start Date", Type.date())));
        Values values = Values.of(Map.of(
                "Monthly Salary",
                100,
                "Monthly Salary - net",
                80,
                "Loan 1",
                Map.of("Start Date", LocalDate.of(2026, 1, 31))));

        Expression expression = over("12 * Monthly   Salary - (Monthly Salary - net)", scope);

        assertEquals(new BigDecimal(1120), expression.evaluate(values).value());
        assertEquals("12 * Monthly Salary - Monthly Salary - net", expression.format());
        assertEquals(expression, over(expression.format(), scope));
        assertEquals(
                List.of("Loan 1.Start Date"),
                List.copyOf(over("Loan 1.Start Date.year", scope).inputs()));
    }

    private static Expression over(String text, Scope scope) {
        return ((Checked.Ok) Expression.check(text, Office.START, scope)).expression();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 / 3 | DIVISION_OUTSIDE_ROUND",
                "1 / visits | DIVISION_OUTSIDE_ROUND",
                "1 / 0 | DIVISION_BY_ZERO",
                "modulo(5, 0) | DIVISION_BY_ZERO",
                "even(ratio) | WRONG_ARGUMENT",
                "2 ** visits | EXPONENT",
                "2 ** -1 | EXPONENT",
                "2 ** 0.5 | EXPONENT",
                "2 ** 31 | EXPONENT",
                "cap ** 2 | WRONG_OPERAND",
                "mean(scores) | MEAN_NEEDS_ROUNDING",
                "mean([1, 2, 3]) | MEAN_NEEDS_ROUNDING",
                "[1, \"a\"] | BRANCHES_DIFFER",
                "[1, money(1)] | BRANCHES_DIFFER",
                "append([1], \"a\") | BRANCHES_DIFFER",
                "{a: 1, a: 2} | NAME_TAKEN",
                "{a: b} | UNKNOWN_NAME",
                "{a: 1}.b | UNKNOWN_FIELD_NEAR",
                "lines[1].amount + cap | MAY_BE_ABSENT",
                "lines[0.5] | NUMBER_NEEDS_ROUNDING",
                "lines[amount] | WRONG_TYPE",
                "sort(lines, function(x, y) x.amount <= y.amount) | NO_COMPARATOR",
                "sort(lines, function(x, y) x.amount < y.share) | NO_COMPARATOR",
                "sort(lines, function(x) x.amount) | NO_COMPARATOR",
                "sort(lines, status) | WRONG_ARGUMENT",
                "for i in 1..visits return i | COUNTED_LITERALS",
                "for i in 1..2000 return i | COUNTED_LITERALS",
                "for cap in scores return 1 | NAME_TAKEN",
                "split(\"a.b\", \".\") | LITERAL_DELIMITER",
                "split(\"a.b\", action.phone) | LITERAL_DELIMITER",
                "string(action.at) | WRONG_ARGUMENT",
                "date(action.at, action.phone) | UNKNOWN_PLACE",
                "get value({a: 1}, action.phone) | WRONG_ARGUMENT",
                "get value({abc: 1}, \"abd\") | UNKNOWN_FIELD_NEAR",
                "get value(visits, \"a\") | NO_FIELDS",
                "get entries({a: 1, b: \"x\"}) | WRONG_ARGUMENT",
                "context put({a: 1}, action.phone, 2) | WRONG_ARGUMENT",
                "context put(visits, \"a\", 2) | WRONG_ARGUMENT",
                "context merge(lines) | WRONG_ARGUMENT",
                "context merge([1, 2]) | WRONG_ARGUMENT",
                "context([{key: action.phone, value: 1}]) | WRONG_ARGUMENT",
                "context([{key: \"a\", value: 1}, {key: \"a\", value: 2}]) | NAME_TAKEN",
                "is(action.at, action.at) | WRONG_ARGUMENT",
                "visits instance of numbr | UNKNOWN_TYPE_NEAR",
                "visits instance of function | UNKNOWN_TYPE",
                "visits instance number | EXPECTED",
                "lines.paid instance of list<date> | MAY_BE_ABSENT",
                "date(action.at, \"Europe/Pari\") | UNKNOWN_PLACE_NEAR",
                "@\"2026-01-31T03:00:00@Europe/Nowhere\" | WRONG_LITERAL",
                "date(2026, 2, 30) | WRONG_LITERAL",
                "time(\"25:00:00\") | WRONG_LITERAL",
                "time(action.phone) | LITERAL_ARGUMENT",
                "duration(action.phone) | LITERAL_ARGUMENT",
                "action.day.hour | UNKNOWN_FIELD",
                "action.day.yar | UNKNOWN_FIELD_NEAR",
                "before(1, \"a\") | NOT_COMPARABLE",
                "meets(1, [1..2]) | WRONG_ARGUMENT",
                "5 in [\"a\"..\"b\"] | NOT_COMPARABLE",
                "5 in < \"a\" | NOT_COMPARABLE",
                "substring(text: \"a\", start position: 1) | WRONG_PARAMETER",
                "string join(scores) | WRONG_ARGUMENT",
                "1 in null | NULL_NOT_HERE",
                "@\"10:00:00\" + @\"P1M\" | WRONG_OPERANDS",
                "function(x) x | NO_COMPARATOR"
            })
    void refuses(String text, Code code) {
        assertEquals(
                code, problems(text).getFirst().code(), () -> problems(text).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "substring(\"abc\", visits + 1) | OUT_OF_RANGE",
                "substring(\"abc\", zero) | OUT_OF_RANGE",
                "sublist(scores, 2, 9) | OUT_OF_RANGE",
                "remove(scores, 9) | OUT_OF_RANGE",
                "modulo(5, zero) | DIVIDED_BY_ZERO",
                "is workday(action.day) | NO_CALENDAR",
                "{a: \"0123456789\", b: a + a + a + a + a + a + a + a + a + a, c: b + b + b + b + b + b + b + b + b + b,"
                        + " d: c + c + c + c + c + c + c + c + c + c, e: d + d + d + d + d + d + d + d + d + d + d} | OUT_OF_RANGE"
            })
    void isUndetermined(String text, Reason reason) {
        Expression expression = accepted(text);

        assertEquals(
                reason,
                assertThrows(UndeterminedException.class, () -> expression.evaluate(Office.VALUES))
                        .reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2 , 3]",
                "[ ]",
                "{ a:1,\"b c\" : 2, \"d-e\":3}",
                "5 in (<5,[1..2],7)",
                "5 in <6",
                "5 in ]1..6[",
                "(<5)",
                "(>=5).start",
                "for x in scores,y in scores return x+y",
                "for i in -1..3 return i",
                "sort(lines,function(x,y) x.amount<y.amount)",
                "2**3**2",
                "-2**2",
                "-(2**2)",
                "(-2)**2",
                "substring(start position:1,string:\"a\")",
                "@\"10:00:00\"",
                "@\"2026-01-31T10:00:00\"",
                "action.day.year",
                "\"a\\u000ab\"",
                "[1..2].start included",
                "(for x in scores return x)[1]",
                "if urgent then [1] else []",
                "some x in [1], y in [2] satisfies x = y"
            })
    void formatsToAnEqualExpression(String text) {
        Expression expression = accepted(text);

        assertEquals(expression, Office.accepted(expression.format()), expression.format());
        assertEquals(expression.format(), Office.accepted(expression.format()).format());
    }

    private static boolean isTrue(String text) {
        return (Boolean)
                Office.accepted(text, Type.bool()).evaluate(Office.VALUES).value();
    }
}
