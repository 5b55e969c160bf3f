package org.guiju.rulebook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTests {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"), Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Problem.Code.class)
    void everyProblemHasASentenceInEveryLanguage(Problem.Code code) {
        for (var language : LANGUAGES) {
            var args = new Object[] {"a", "b", "c", "d", "e"};
            assertFalse(Problem.in("file", code, args).message(language).isBlank());
        }
    }

    @Test
    void everyThingFormAndLayerHasWordsInEveryLanguage() {
        for (var language : LANGUAGES) {
            for (var thing : Thing.values()) {
                Problem.in("f", Problem.Code.UNKNOWN, thing, "x").message(language);
            }
            for (var form : Form.values()) {
                Problem.in("f", Problem.Code.WRONG_VALUE, "x", form).message(language);
            }
            for (var layer : Layer.values()) {
                Problem.in("f", Problem.Code.LOCKED, "p", "x", layer, "b", "r").message(language);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 没有参数“shere”；是不是“share”？",
        "zh-TW, 沒有參數「shere」；是不是「share」？",
        "en, There is no parameter “shere”; did you mean “share”?"
    })
    void suggestsTheNearestName(String language, String expected) {
        var problems = new Problems();
        problems.unknown(new Origin("f", 3, 7), Thing.PARAMETER, "shere", List.of("window", "share"));
        var problem = problems.list().getFirst();
        assertEquals(expected, problem.message(Locale.forLanguageTag(language)));
        assertEquals("f:3:7", problem.place());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deduction_cap", "x"})
    void suggestsNothingThatIsFarAway(String wrong) {
        assertEquals(Optional.empty(), Suggestion.nearest(wrong, List.of("window", "share")));
    }

    @Test
    void saysWhoLocksAndWhy() {
        var problem = Problem.in(
                "RE-SALES/5.1b",
                Problem.Code.LOCKED,
                new Texts("扣款比例", "扣款比例", "Deduction"),
                "50%",
                Layer.LAW,
                Phrase.of("bound.at_most", "20%"),
                new Texts("第十六条", "第十六條", "Article 16"));
        assertEquals(
                "“Deduction” cannot be 50%: locked by the law (at most 20%), because: Article 16",
                problem.message(Locale.ENGLISH));
        assertEquals("“扣款比例”不能定为 50%：法律已锁定（不高于 20%），因为第十六条", problem.message(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void areToldByFileLineAndColumnAndOnce() {
        var problems = new Problems();
        problems.add(new Origin("b", 1, 1), Problem.Code.EMPTY_FILE);
        problems.add(new Origin("a", 10, 1), Problem.Code.EMPTY_FILE);
        problems.add(new Origin("a", 9, 2), Problem.Code.EMPTY_FILE);
        problems.add(new Origin("a", 9, 2), Problem.Code.EMPTY_FILE);
        assertEquals(
                List.of("a:9:2", "a:10:1", "b:1:1"),
                problems.list().stream().map(Problem::place).toList());
    }
}
