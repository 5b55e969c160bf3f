package org.guiju.rulebook.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Hits.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HitsTests {

    private static final IntFunction<List<?>> UNASKED = row -> {
        throw new AssertionError("Row " + row + " was asked");
    };

    private static Hits says(HitPolicy policy, List<? extends List<?>> priorities, List<?>... rows) {
        return new Hits(policy, priorities, row -> rows[row]);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIQUE", "FIRST", "COLLECT", "RULE_ORDER", "COLLECT_COUNT"})
    void asksNoRowWhereThePolicyNeedsNoValue(HitPolicy policy) {
        var verdict = new Hits(policy, List.of(), UNASKED).of(List.of(2, 5));
        var expected =
                switch (policy) {
                    case UNIQUE -> new Verdict.Several();
                    case FIRST -> new Verdict.One(2);
                    default -> new Verdict.Each(List.of(2, 5));
                };
        assertEquals(expected, verdict);
    }

    @Test
    void ranksByTheFirstOutputAndThenByTheNext() {
        var priorities = List.of(List.of("high", "low"), List.of(), List.of(number("1.0"), number("2")));
        var hits = says(
                HitPolicy.OUTPUT_ORDER,
                priorities,
                List.of("low", "z", number("1")),
                List.of("high", "a", number("2.00")),
                List.of("unheard of", "a", number("1")),
                List.of("high", "z", number("1.00")),
                List.of("low", "a", number("1")));
        assertEquals(new Verdict.Each(List.of(3, 1, 0, 4, 2)), hits.of(List.of(0, 1, 2, 3, 4)));
        var first = new Hits(HitPolicy.PRIORITY, priorities, hits.says());
        assertEquals(new Verdict.One(1), first.of(List.of(0, 1, 2)));
    }

    @Test
    void rowsAgreeThatSayEqualValuesHoweverWrittenAndHoweverDeep() {
        var hits = says(
                HitPolicy.ANY,
                List.of(),
                List.of(Map.of("n", List.of(number("1.0"), number("100")))),
                List.of(Map.of("n", List.of(number("1"), number("1E+2")))),
                List.of(Map.of("n", List.of(number("1"), number("101")))),
                List.of(Optional.empty()),
                List.of(Optional.empty()),
                List.of(Period.ofMonths(12)),
                List.of(Period.ofYears(1)));
        assertEquals(new Verdict.One(0), hits.of(List.of(0, 1)));
        assertEquals(new Verdict.One(3), hits.of(List.of(3, 4)));
        assertEquals(new Verdict.One(5), hits.of(List.of(5, 6)));
        assertEquals(new Verdict.Several(), hits.of(List.of(0, 1, 2)));
        assertEquals(new Verdict.Several(), hits.of(List.of(2, 3)));
    }

    @ParameterizedTest
    @CsvSource({"COLLECT_SUM, PT4H30M", "COLLECT_MIN, PT-30M", "COLLECT_MAX, PT3H"})
    void makesOneValueOfWhatHasAMeasure(HitPolicy policy, Duration expected) {
        var hits = says(
                policy,
                List.of(),
                List.of(Duration.ofHours(2)),
                List.of(Duration.ofMinutes(-30)),
                List.of(Duration.ofHours(3)));
        assertEquals(expected, hits.together(List.of(0, 1, 2), Type.duration()));
    }

    @Test
    void countsRowsWithoutAskingThem() {
        var hits = new Hits(HitPolicy.COLLECT_COUNT, List.of(), UNASKED);
        assertEquals(number("3"), hits.together(List.of(1, 4, 6), Type.text()));
    }

    @Test
    void makesNothingTogetherUnderAPolicyThatDoesNotAggregate() {
        var hits = new Hits(HitPolicy.COLLECT, List.of(), UNASKED);
        assertThrows(IllegalStateException.class, () -> hits.together(List.of(0), Type.number()));
    }

    @ParameterizedTest
    @CsvSource({
        "RULE ORDER, , RULE_ORDER",
        "COLLECT, , COLLECT",
        "COLLECT, SUM, COLLECT_SUM",
        "UNIQUE, SUM, ",
        "COLLECT, MEAN, ",
        "unique, , "
    })
    void aPolicyIsReadAsDmnWritesIt(String policy, String aggregation, HitPolicy expected) {
        assertEquals(Optional.ofNullable(expected), HitPolicy.of(policy, Optional.ofNullable(aggregation)));
    }
}
