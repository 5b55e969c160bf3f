package org.guiju.catering;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What neither a company nor an outlet may loosen: figures that law bounds, and the empty list of exempt leftovers. */
class LockedLimitsTests {

    private static final Library LIBRARY =
            ClauseCases.of("CN-LAW", "CA-KITCHEN").library();

    @ParameterizedTest
    @ClauseTest({"CA-2a", "CA-7b"})
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CA-KITCHEN/2a | max_storage_temperature    | 8.1    | 8     | 31654
                    CA-KITCHEN/2a | freezer_max                | -11    | -12   | 31654
                    CA-KITCHEN/2a | hot_holding_min            | 59     | 60    | 31654
                    CA-KITCHEN/2b | serving_line_max_temperature | 9    | 4     | 31654
                    CA-KITCHEN/7b | leftover_categories_exempt | sealed |       | 剩菜
                    CA-FOOD/2.1   | chilled_max                | 9      | 8     | 31654
                    CA-FOOD/2.2   | core_min                   | 69     | 70    | 31654
                    CA-FOOD/2.2   | eat_within                 | PT3H   | PT2H  | 31654
                    CA-FOOD/2.3   | grams                      | 124    | 125   | 31654
                    CA-FOOD/2.3   | kept                       | PT47H  | PT48H | 31654
                    CA-FOOD/2.4   | dishwasher_min         | 84     | 85    | 操作规范
                    CA-FOOD/2.4   | steam_for              | PT9M   | PT10M | 操作规范
                    CA-FOOD/2.4   | infrared_min           | 119    | 120   | 操作规范
                    CA-FOOD/2.4   | chlorine_min           | 249    | 250   | 操作规范
                    CA-FOOD/2.6   | first_max              | 22     | 21    | 操作规范
                    CA-FOOD/2.6   | rest_within            | PT3H   | PT2H  | 操作规范
                    CA-FOOD/3.1   | minimum_spend              | 100.00 | 0.00  | 第十二条
                    """)
    void figuresBeyondTheLockAreNotWritten(String clause, String parameter, String beyond, String within, String why) {
        var wrong = assertInstanceOf(TypedValue.Wrong.class, typed(clause, parameter, beyond));
        assertTrue(wrong.problems().getFirst().says().zhHans().contains(why), wrong::toString);
        assertInstanceOf(TypedValue.Read.class, typed(clause, parameter, within == null ? "" : within));
    }

    private static TypedValue typed(String clause, String parameter, String text) {
        return TypedValue.of(LIBRARY, ClauseCode.of(clause), parameter, text, LocalDate.of(2026, 11, 18));
    }
}
