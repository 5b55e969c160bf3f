package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.SCOPE;
import static org.guiju.rulebook.expression.Office.START;
import static org.guiju.rulebook.expression.Office.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.guiju.rulebook.expression.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTests {

    private static final List<Locale> LOCALES =
            List.of(Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"), Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "visits + | EXPECTED | 9",
                "visits 1 | EXPECTED | 8",
                "(visits | EXPECTED | 8",
                "visits) | EXPECTED | 7",
                "if urgent then 1 | EXPECTED | 17",
                "if urgent 1 else 2 | EXPECTED | 11",
                "some 1 in lines satisfies true | EXPECTED | 6",
                "some l lines satisfies true | EXPECTED | 8",
                "some l in lines urgent | EXPECTED | 17",
                "visits between 1 or 2 | EXPECTED | 18",
                "visits in [1, 2 | EXPECTED | 16",
                "visits in [1..2 | EXPECTED | 16",
                "lines[urgent | EXPECTED | 13",
                "not urgent | EXPECTED | 5",
                "person. | EXPECTED | 8",
                "min(visits | EXPECTED | 11",
                "1 < 2 < 3 | CHAINED_COMPARISON | 7",
                "visits == 3 | WRITE_INSTEAD | 8",
                "visits <> 3 | WRITE_INSTEAD | 8",
                "urgent && urgent | WRITE_INSTEAD | 8",
                "visits × 3 | WRITE_INSTEAD | 8",
                "（visits + 3) | WRITE_INSTEAD | 1",
                "visits ≥ 3 | WRITE_INSTEAD | 8",
                "action.phone = “138” | WRITE_INSTEAD | 16",
                "action.phone = '138' | WRITE_INSTEAD | 16",
                "manager_penalty = 30％ | WRITE_INSTEAD | 21",
                "!urgent | WRITE_INSTEAD | 1",
                "visits # 3 | UNEXPECTED_CHARACTER | 8",
                "\"abc | UNCLOSED_TEXT | 1",
                "\"a\\qc\" | WRONG_ESCAPE | 3",
                "12abc | WRONG_NUMBER | 1",
                "1234567890123456789012345678901 | WRONG_NUMBER | 1",
                "upper cse(\"a\") | UNKNOWN_FUNCTION_NEAR | 1",
                "1 + persn.base_salary | UNKNOWN_NAME_NEAR | 5",
                "1 + person.base_salry | UNKNOWN_FIELD_NEAR | 12",
                "visits + cap | MONEY_WITH_NUMBER | 8",
                "1 + base_salary | UNKNOWN_NAME_NEAR | 5",
                "visits in (1, \"a\") | NOT_COMPARABLE | 15"
            })
    void standsWhereTheMistakeIs(String text, Code code, int column) {
        Problem first = problems(text).getFirst();

        assertEquals(code, first.code(), problems(text)::toString);
        assertEquals(new Origin("office.yaml", 1, column), first.at());
    }

    @Test
    void readsHabitsOfOtherLanguagesAsMeant() {
        assertEquals(List.of(Code.WRITE_INSTEAD), codes("urgent || urgent"));
        assertEquals(
                List.of("||", "or"), problems("urgent || urgent").getFirst().args());
        assertEquals(List.of(Code.WRITE_INSTEAD, Code.MONEY_WITH_NUMBER), codes("visits == cap"));
    }

    @Test
    void countsLinesFromTheOriginOfTheText() {
        Origin origin = new Origin("rules.yaml", 41, 17);
        String text = "visit\n  + cp\r\n    + rat\r+ ratte";

        List<Origin> places = problems(Expression.check(text, origin, SCOPE)).stream()
                .map(Problem::at)
                .toList();

        assertEquals(
                List.of(
                        new Origin("rules.yaml", 41, 17),
                        new Origin("rules.yaml", 42, 5),
                        new Origin("rules.yaml", 43, 7),
                        new Origin("rules.yaml", 44, 3)),
                places);
    }

    @Test
    void reportsAllProblemsAtOnce() {
        String text = "min(vists, 1 +, cap) > 3 and action.status = \"opn\" and round(ratio, 99, hlf_up) = 1";

        assertEquals(
                List.of(
                        Code.UNKNOWN_NAME_NEAR,
                        Code.EXPECTED,
                        Code.UNKNOWN_CODE_NEAR,
                        Code.ROUND_SCALE,
                        Code.ROUND_MODE_NEAR),
                problems(text).stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "persn.base_salary, person",
        "person.base_salry, base_salary",
        "manger_penalty, manager_penalty",
        "base_salary, person.base_salary",
        "Urgent, urgent",
        "strng length(\"a\"), string length",
        "start with(\"a\"), starts with",
        "'round(cap, 2, halfup)', half_up"
    })
    void namesWhatWasProbablyMeant(String text, String meant) {
        assertTrue(problems(text).getFirst().args().contains(meant), problems(text)::toString);
    }

    @Test
    void saysWhatToWriteInstead() {
        assertEquals(
                "cap × 30% can have fractions of a cent. Say how to round: round(cap × 30%, 2, half_up).",
                problems("cap * 30%", Type.money()).getFirst().message(Locale.ENGLISH));
        assertEquals(
                "金额不能和单纯的数字混用。金额写成 money(5000) 或 money(0.50)。",
                problems("cap > 5000").getFirst().message(Locale.SIMPLIFIED_CHINESE));
        assertEquals(
                "沒有名為「persn」的項目。是不是「person」？", problems("persn.left").getFirst().message(Locale.TRADITIONAL_CHINESE));
        assertEquals(
                "\"opn\" is not among the possible values. Did you mean \"open\"?"
                        + " Expected one of \"open\", \"visited\", \"signed\".",
                problems("action.status = \"opn\"").getFirst().message(Locale.FRENCH));
    }

    @Test
    void hasAWordForEveryProblemInEveryLanguage() {
        for (Locale locale : LOCALES) {
            ResourceBundle texts = ResourceBundle.getBundle("org.guiju.rulebook.expression.messages", locale);
            for (Code code : Code.values()) {
                assertTrue(texts.containsKey("problem." + code), () -> locale + " " + code);
            }
            for (Expected expected : Expected.values()) {
                assertTrue(texts.containsKey("expected." + expected), () -> locale + " " + expected);
            }
        }
    }

    @Test
    void namesEveryTypeInEveryLanguage() {
        List<Type> types = new ArrayList<>(SCOPE.names().values());
        types.addAll(List.of(Type.date(), Type.instant(), new Type.Amount(4), Type.listOf(Type.optional(Type.date()))));
        for (Locale locale : LOCALES) {
            for (Type type : types) {
                String message = new Problem(START, Code.WRONG_TYPE, List.of(type, type)).message(locale);
                assertFalse(message.contains("Type") || message.contains("{") || message.contains("@"), message);
            }
        }
    }

    private static List<Code> codes(String text) {
        return problems(text).stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void refusesNothing(String text) {
        assertEquals(Code.EMPTY, problems(text).getFirst().code());
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertEquals(Code.TOO_LONG, problems(" ".repeat(4_000) + "1").getFirst().code());
    }

    @Test
    void refusesNestingThatIsTooDeep() {
        String choices = "if true then 1 else ".repeat(180);
        for (String deep : List.of(
                "(".repeat(1_900) + "1" + ")".repeat(1_900),
                "-".repeat(3_900) + "1",
                "1" + " + 1".repeat(900),
                "not(".repeat(700) + "true" + ")".repeat(700),
                "lines" + "[true]".repeat(600),
                choices + "(".repeat(30) + "1" + ")".repeat(30))) {
            Set<Code> codes = Set.copyOf(problems(Expression.check(deep, START, SCOPE)).stream()
                    .map(Problem::code)
                    .toList());
            assertEquals(Set.of(Code.TOO_DEEP), codes, deep);
        }
    }

    @Test
    void checksTheDeepestNestingInReasonableTime() {
        for (String nested : List.of(
                "true" + " in (true".repeat(190) + ")".repeat(190),
                "if true then (".repeat(95) + "1" + ") else 1".repeat(95),
                "round(1 / (".repeat(95) + "2" + "), 2, up)".repeat(95))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> Expression.check(nested, START, SCOPE, Type.bool()), nested);
        }
    }

    @Test
    void refusesNamesWithTwoMeanings() {
        Scope scope = SCOPE.with("rep", Type.text()).with("item", Type.bool());

        assertEquals(
                Code.AMBIGUOUS_NAME,
                problems(Expression.check("lines[rep = rep]", START, scope))
                        .getFirst()
                        .code());
        assertEquals(
                Code.AMBIGUOUS_NAME,
                problems(Expression.check("lines[item.rep = \"a\"]", START, scope))
                        .getFirst()
                        .code());
        assertEquals(
                Type.bool(),
                ((Checked.Ok) Expression.check("item", START, Scope.of(Map.of("item", Type.bool()))))
                        .expression()
                        .type());
    }
}
