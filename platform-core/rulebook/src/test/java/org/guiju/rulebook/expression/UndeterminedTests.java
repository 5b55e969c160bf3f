package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.VALUES;
import static org.guiju.rulebook.expression.Office.accepted;
import static org.guiju.rulebook.expression.Office.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UndeterminedTests {

    static Stream<Arguments> unanswered() {
        BigDecimal huge = BigDecimal.TEN.pow(29);
        return Stream.of(
                Arguments.of("visits", "visits", null, Reason.MISSING, "visits"),
                Arguments.of("visits", "visits", Optional.empty(), Reason.MISSING, "visits"),
                Arguments.of("action.phone", "action", Map.of(), Reason.MISSING, "action.phone"),
                Arguments.of("action.phone", "action", null, Reason.MISSING, "action.phone"),
                Arguments.of("person.mentor.name", "person", null, Reason.MISSING, "person.mentor.name"),
                Arguments.of(
                        "person.mentor.name",
                        "person",
                        Map.of("mentor", Map.of()),
                        Reason.MISSING,
                        "person.mentor.name"),
                Arguments.of("sum(lines.amount)", "lines", List.of(Map.of()), Reason.MISSING, "lines.amount"),
                Arguments.of("count(scores)", "scores", Arrays.asList(1, null), Reason.MISSING, "scores[2]"),
                Arguments.of("action.phone", "action", "text", Reason.NOT_OF_TYPE, "action.phone"),
                Arguments.of("visits", "visits", "3", Reason.NOT_OF_TYPE, "visits"),
                Arguments.of("visits", "visits", new BigDecimal("3.5"), Reason.NOT_OF_TYPE, "visits"),
                Arguments.of("ratio", "ratio", 0.5, Reason.NOT_OF_TYPE, "ratio"),
                Arguments.of("cap", "cap", new BigDecimal("3.5"), Reason.NOT_OF_TYPE, "cap"),
                Arguments.of("stage", "stage", "closed", Reason.NOT_OF_TYPE, "stage"),
                Arguments.of("probation", "probation", Period.ofDays(3), Reason.NOT_OF_TYPE, "probation"),
                Arguments.of("count(scores)", "scores", Map.of(), Reason.NOT_OF_TYPE, "scores"),
                Arguments.of("count(scores)", "scores", Collections.nCopies(21, 1), Reason.LIST_TOO_LONG, "scores"),
                Arguments.of("ratio", "ratio", BigDecimal.TEN.pow(30), Reason.OUT_OF_RANGE, "ratio"),
                Arguments.of("ratio", "ratio", new BigDecimal("1E+1000000"), Reason.OUT_OF_RANGE, "ratio"),
                Arguments.of("ratio", "ratio", new BigDecimal("1E-1000000"), Reason.OUT_OF_RANGE, "ratio"),
                Arguments.of("ratio * 10", "ratio", huge, Reason.OUT_OF_RANGE, "ratio × 10"),
                Arguments.of("ratio * 5 + ratio * 5", "ratio", huge, Reason.OUT_OF_RANGE, "ratio × 5 + ratio × 5"),
                Arguments.of("cap + cap", "cap", new Money(Long.MAX_VALUE), Reason.OUT_OF_RANGE, "cap + cap"),
                Arguments.of("-cap", "cap", new Money(Long.MIN_VALUE), Reason.OUT_OF_RANGE, "−cap"),
                Arguments.of("money(visits)", "visits", huge, Reason.OUT_OF_RANGE, "money(visits)"),
                Arguments.of(
                        "person.hired",
                        "person",
                        Map.of("hired", LocalDate.of(-1, 1, 1)),
                        Reason.OUT_OF_RANGE,
                        "person.hired"),
                Arguments.of(
                        "@\"9999-12-31\" + @\"P1D\"",
                        "cap",
                        money("1"),
                        Reason.OUT_OF_RANGE,
                        "@\"9999-12-31\" + @\"P1D\""),
                Arguments.of("probation * visits", "visits", huge, Reason.OUT_OF_RANGE, "probation × visits"),
                Arguments.of("grace * visits", "visits", huge, Reason.OUT_OF_RANGE, "grace × visits"),
                Arguments.of(
                        "round(1 / visits, 2, half_up)",
                        "visits",
                        0,
                        Reason.DIVIDED_BY_ZERO,
                        "round(1 ÷ visits, 2, half_up)"));
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void saysWhyThereIsNoAnswer(String text, String name, Object value, Reason reason, String subject) {
        UndeterminedException undetermined =
                assertThrows(UndeterminedException.class, () -> accepted(text).evaluate(VALUES.with(name, value)));

        assertEquals(reason, undetermined.reason());
        assertEquals(subject, undetermined.subject());
    }

    @Test
    void doesNotMissWhatItNeedNotRead() {
        Values values = VALUES.with("visits", null);

        assertEquals(true, accepted("urgent or visits > 3").evaluate(values).value());
        assertEquals(
                money("2000"),
                accepted("if urgent then cap else cap * visits")
                        .evaluate(values)
                        .value());
    }
}
