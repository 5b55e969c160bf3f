package org.guiju.chinalaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Trial;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that law bounds wherever a clause says by which name law knows them, whoever ships the clause. */
class LockedFiguresTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final ClauseCode CLAUSE = ClauseCode.of("TRADES/1");

    private static final Library LIBRARY = ClauseCases.of("CN-LAW", "TRADES").library();

    @ParameterizedTest
    @ClauseTest({"G15", "G16", "G19", "G24", "G28", "G29", "G31"})
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    survey_group     | 第七十三条   | 4        | 5
                    keep_pay         | 第六条       | P23M     | P2Y
                    keep_contracts   | 第五十条     | P1Y      | P2Y
                    keep_tax         | 第二十九条   | P119M    | P10Y
                    keep_purchases   | 第五十条     | P23M     | P24M
                    keep_assessments | 第五十六条   | P2Y      | P3Y
                    red_within       | 2024年第11号 | PT73H    | PT72H
                    publish_within   | 53号         | 11       | 10
                    chilled          | 31654        | 8.1      | 8
                    frozen           | 31654        | -11      | -12
                    cooked           | 31654        | 69.9     | 70
                    hot              | 31654        | 59       | 60
                    eaten_within     | 31654        | PT2H1M   | PT2H
                    sample           | 31654        | 124      | 125
                    sample_kept      | 31654        | PT47H    | PT48H
                    least_spend      | 第十二条     | 0.01     | 0.00
                    present_within   | 第九十一条   | 11       | 10
                    """)
    void cannotBeWrittenOrPublishedBeyondTheLaw(String parameter, String article, String beyond, String within) {
        var wrong = assertInstanceOf(TypedValue.Wrong.class, typed(parameter, beyond));
        assertTrue(wrong.problems().getFirst().says().zhHans().contains(article), wrong::toString);
        var right = assertInstanceOf(TypedValue.Read.class, typed(parameter, within));
        assertEquals(List.of(), locked(parameter, right.value()));
        assertTrue(locked(parameter, beforeAnyLaw(parameter, beyond)).getFirst().contains(article));
    }

    private static TypedValue typed(String parameter, String text) {
        return TypedValue.of(LIBRARY, CLAUSE, parameter, text, DAY);
    }

    /** A value from before the law began, when it could still be written. */
    private static Object beforeAnyLaw(String parameter, String text) {
        var read = TypedValue.of(LIBRARY, CLAUSE, parameter, text, LocalDate.of(1990, 1, 1));
        return assertInstanceOf(TypedValue.Read.class, read).value();
    }

    /** What would keep a revision with that value from being published. */
    private static List<String> locked(String parameter, Object value) {
        var regulation = LIBRARY.regulation("TRADES").orElseThrow();
        return Draft.adopting(regulation, DAY.atStartOfDay(ZONE).toInstant())
                .withValue(CLAUSE, parameter, value)
                .check(LIBRARY, ZONE, Trial.NONE)
                .stream()
                .map(problem -> problem.says().zhHans())
                .filter(says -> !says.contains("档案保存"))
                .toList();
    }
}
