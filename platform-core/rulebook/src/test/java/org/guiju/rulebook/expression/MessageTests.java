package org.guiju.rulebook.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guiju.rulebook.expression.Problem.Code;
import org.junit.jupiter.api.Test;

/** Each mistake: where it is said to be, and which word of the way out every language has. */
class MessageTests {

    private static final Locale HANS = Locale.forLanguageTag("zh-Hans");
    private static final Locale HANT = Locale.forLanguageTag("zh-Hant");

    /** @param helps what the message says in every language: what is wrong, what was expected, the nearest name */
    private record Mistake(String text, int column, String... helps) {}

    private static final Map<Code, Mistake> MISTAKES = new EnumMap<>(Map.ofEntries(
            Map.entry(Code.EMPTY, new Mistake(" ", 1)),
            Map.entry(Code.TOO_LONG, new Mistake(" ".repeat(4_000) + "1", 1, "4001", "4000")),
            Map.entry(Code.TOO_DEEP, new Mistake("-".repeat(300) + "1", 201, "200")),
            Map.entry(
                    Code.TOO_COSTLY,
                    new Mistake("for i in 1..1000, j in 1..1000, k in 1..1000 return i", 1, "1000000")),
            Map.entry(Code.UNEXPECTED_CHARACTER, new Mistake("visits # 3", 8, "#")),
            Map.entry(Code.WRITE_INSTEAD, new Mistake("visits ≥ 3", 8, "≥", ">=")),
            Map.entry(Code.UNCLOSED_TEXT, new Mistake("\"abc", 1, "\"")),
            Map.entry(Code.UNCLOSED_COMMENT, new Mistake("visits /* all", 8, "*/")),
            Map.entry(Code.WRONG_ESCAPE, new Mistake("\"a\\qc\"", 3, "uXXXX")),
            Map.entry(Code.WRONG_NUMBER, new Mistake("1 + 12abc", 5, "12abc", "1234.50")),
            Map.entry(Code.WRONG_LITERAL, new Mistake("@\"2026-02-30\"", 1, "2026-02-30", "@\"PT24H\"")),
            Map.entry(Code.EXPECTED, new Mistake("if urgent 1 else 2", 11, "then", "1")),
            Map.entry(Code.CHAINED_COMPARISON, new Mistake("1 < 2 < 3", 7, "a < b and b < c")),
            Map.entry(Code.UNKNOWN_NAME, new Mistake("1 + qqqqq", 5, "qqqqq")),
            Map.entry(Code.UNKNOWN_NAME_NEAR, new Mistake("1 + visit", 5, "visit", "visits")),
            Map.entry(Code.UNKNOWN_FIELD, new Mistake("person.qqqqq", 8, "person", "qqqqq", "base_salary")),
            Map.entry(Code.UNKNOWN_FIELD_NEAR, new Mistake("person.base_salry", 8, "base_salry", "base_salary")),
            Map.entry(Code.UNKNOWN_FUNCTION, new Mistake("1 + qqqqqqqq(1)", 5, "qqqqqqqq")),
            Map.entry(Code.UNKNOWN_FUNCTION_NEAR, new Mistake("upper cse(\"a\")", 1, "upper cse", "upper case")),
            Map.entry(Code.UNKNOWN_TYPE, new Mistake("visits instance of qqqqqqqq", 20, "qqqqqqqq", "boolean")),
            Map.entry(Code.UNKNOWN_TYPE_NEAR, new Mistake("visits instance of numbr", 20, "numbr", "number")),
            Map.entry(Code.NO_FIELDS, new Mistake("visits.year", 8, "visits", "year")),
            Map.entry(Code.NAME_TAKEN, new Mistake("for cap in scores return 1", 5, "cap")),
            Map.entry(Code.AMBIGUOUS_NAME, new Mistake("{rep: 1, x: lines[rep = \"a\"]}", 19, "rep", "item.rep")),
            Map.entry(Code.WRONG_TYPE, new Mistake("if visits then 1 else 2", 4)),
            Map.entry(Code.WRONG_OPERANDS, new Mistake("urgent + visits", 8, "+")),
            Map.entry(Code.WRONG_OPERAND, new Mistake("-urgent", 1, "−")),
            Map.entry(Code.WRONG_ARGUMENT, new Mistake("upper case(visits)", 12, "upper case", "1")),
            Map.entry(Code.ARGUMENT_COUNT, new Mistake("1 + abs(1, 2)", 5, "abs(n)", "1", "2")),
            Map.entry(Code.WRONG_PARAMETER, new Mistake("trim(text: \"a\")", 6, "trim", "text", "trim(string)")),
            Map.entry(Code.LITERAL_ARGUMENT, new Mistake("duration(action.phone)", 1, "duration")),
            Map.entry(Code.COUNTED_LITERALS, new Mistake("for i in 1..visits return i", 10, "1000")),
            Map.entry(Code.NO_COMPARATOR, new Mistake("sort(lines, function(x) x.amount)", 13, "sort(list, amount)")),
            Map.entry(Code.EXPONENT, new Mistake("2 ** visits", 6, "30")),
            Map.entry(Code.MEAN_NEEDS_ROUNDING, new Mistake("mean(scores)", 1, "round(mean(scores), 2, half_up)")),
            Map.entry(Code.LITERAL_DELIMITER, new Mistake("split(\"a.b\", \".\")", 14, ".")),
            Map.entry(Code.UNKNOWN_PLACE, new Mistake("date(action.at, action.phone)", 17, "Asia/", "+08:00")),
            Map.entry(
                    Code.UNKNOWN_PLACE_NEAR,
                    new Mistake("date(action.at, \"Asia/Shanghi\")", 17, "Asia/Shanghi", "Asia/Shanghai")),
            Map.entry(Code.NOT_COMPARABLE, new Mistake("visits = \"a\"", 8)),
            Map.entry(Code.NOT_ORDERED, new Mistake("action.status < \"open\"", 15, "open", "=")),
            Map.entry(Code.BRANCHES_DIFFER, new Mistake("if urgent then 1 else \"a\"", 1)),
            Map.entry(Code.MONEY_WITH_NUMBER, new Mistake("visits + cap", 8, "money(5000)")),
            Map.entry(Code.MONEY_TIMES_MONEY, new Mistake("cap * cap", 5)),
            Map.entry(Code.MONEY_NEEDS_ROUNDING, new Mistake("cap * 30%", 1, "round(cap × 30%, 2, half_up)")),
            Map.entry(Code.NUMBER_NEEDS_ROUNDING, new Mistake("lines[0.5]", 7, "round(0.5, 0, half_up)")),
            Map.entry(Code.DIVISION_OUTSIDE_ROUND, new Mistake("1 / 3", 3, "round(a / b, 2, half_up)")),
            Map.entry(Code.DIVISION_BY_ZERO, new Mistake("1 / 0", 5)),
            Map.entry(Code.ROUND_SCALE, new Mistake("round(ratio, 99, up)", 14, "-6", "12")),
            Map.entry(Code.ROUND_MODE, new Mistake("round(ratio, 2, qqqqqq)", 17, "half_even")),
            Map.entry(Code.ROUND_MODE_NEAR, new Mistake("round(ratio, 2, hlf_up)", 17, "hlf_up", "half_up")),
            Map.entry(Code.INSTANT_AND_PERIOD, new Mistake("action.at + probation", 11, "@\"P30D\"")),
            Map.entry(Code.UNKNOWN_CODE, new Mistake("action.status = \"qqqqqq\"", 17, "qqqqqq", "visited")),
            Map.entry(Code.UNKNOWN_CODE_NEAR, new Mistake("action.status = \"opn\"", 17, "opn", "open")),
            Map.entry(Code.CODE_EXPECTED, new Mistake("action.status = action.phone", 15, "open")),
            Map.entry(Code.MAY_BE_ABSENT, new Mistake("bonus > cap", 1, "bonus != null", "get or else(bonus")),
            Map.entry(Code.NULL_NOT_HERE, new Mistake("visits > null", 10, "null")),
            Map.entry(Code.NOT_OF_ABSENT, new Mistake("not(\"a\")", 1, "not(null", "null")),
            Map.entry(Code.NEVER_NULL, new Mistake("visits = null", 8, "visits")),
            Map.entry(Code.NOT_A_LIST, new Mistake("count(visits)", 7, "visits"))));

    private static Problem first(Code code, String text) {
        return switch (code) {
            case NOT_OF_ABSENT -> cell(text);
            case MONEY_NEEDS_ROUNDING -> Office.problems(text, Type.money()).getFirst();
            default -> Office.problems(text).getFirst();
        };
    }

    private static Problem cell(String text) {
        return UnaryTests.check(text, Office.START, Office.SCOPE, Type.optional(Type.text()))
                        instanceof UnaryTests.Checked.Rejected(var problems)
                ? problems.getFirst()
                : fail(text);
    }

    @Test
    void everyMistakeIsShownWhereItIsWithTheWayOutInEveryLanguage() {
        List<String> faults = new ArrayList<>();
        MISTAKES.forEach((code, mistake) -> {
            Problem first = first(code, mistake.text);
            if (first.code() != code || first.at().column() != mistake.column) {
                faults.add(code + ": " + first);
            }
            for (Locale locale : List.of(HANS, HANT, Locale.ENGLISH)) {
                String message = first.message(locale);
                for (String help : mistake.helps) {
                    if (!message.contains(help)) {
                        faults.add("%s: “%s” lacks %s".formatted(code, message, help));
                    }
                }
                if (message.isBlank() || message.contains("{0}") || message.contains("''")) {
                    faults.add("%s: “%s”".formatted(code, message));
                }
            }
            assertNotEquals(first.message(HANS), first.message(Locale.ENGLISH), mistake.text);
            assertNotEquals(first.message(HANT), first.message(Locale.ENGLISH), mistake.text);
        });
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void noMistakeIsLeftOut() {
        EnumSet<Code> left = EnumSet.allOf(Code.class);
        left.removeAll(MISTAKES.keySet());
        assertEquals(EnumSet.noneOf(Code.class), left);
    }
}
