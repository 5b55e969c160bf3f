package org.guiju.rulebook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralTests {

    private final Problems problems = new Problems();

    private Optional<Object> read(String text, Type type) {
        return Literal.read(Yaml.read("f", text, problems).orElseThrow(), type, problems);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("30%", Type.percent(), new BigDecimal("0.30")),
                Arguments.of("30.0 %", Type.percent(), new BigDecimal("0.30")),
                Arguments.of("12.5%", Type.percent(), new BigDecimal("0.125")),
                Arguments.of("100%", Type.percent(), new BigDecimal("1.00")),
                Arguments.of("5000", Type.money(), new Money(500000)),
                Arguments.of("5000.1", Type.money(), new Money(500010)),
                Arguments.of("-0.05", Type.money(), new Money(-5)),
                Arguments.of("100", Type.integer(), new BigDecimal("100")),
                Arguments.of("1.50", Type.number(), new BigDecimal("1.5")),
                Arguments.of("true", Type.bool(), true),
                Arguments.of("2026-02-28", Type.date(), LocalDate.of(2026, 2, 28)),
                Arguments.of("2026-01-31T16:40:00+08:00", Type.instant(), Instant.parse("2026-01-31T08:40:00Z")),
                Arguments.of("PT24H", Type.duration(), Duration.ofHours(24)),
                Arguments.of("P1D", Type.duration(), Duration.ofHours(24)),
                Arguments.of("P14M", Type.period(), Period.of(1, 2, 0)),
                Arguments.of("fine", Type.enumeration(List.of("fine", "loss")), "fine"),
                Arguments.of("[fine]", Type.listOf(Type.enumeration(List.of("fine", "loss"))), List.of("fine")),
                Arguments.of("5", Type.optional(Type.integer()), new BigDecimal("5")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsEqualValuesAsEqualObjects(String text, Type type, Object expected) {
        assertEquals(Optional.of(expected), read(text, type));
        assertTrue(problems.none());
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesWhatItReadsBack(String text, Type type, Object value) {
        assertEquals(Optional.of(value), read(String.valueOf(Literal.write(value, type)), type));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("0.3", Type.percent()),
                Arguments.of("5,000.00", Type.money()),
                Arguments.of("0.005", Type.money()),
                Arguments.of("1.5", Type.integer()),
                Arguments.of("1e5", Type.number()),
                Arguments.of("yes", Type.bool()),
                Arguments.of("2026-02-29", Type.date()),
                Arguments.of("2026-01-31T16:40:00", Type.instant()),
                Arguments.of("24h", Type.duration()),
                Arguments.of("P1M2D", Type.period()),
                Arguments.of("fines", Type.enumeration(List.of("fine", "loss"))),
                Arguments.of("[fine]", Type.text()),
                Arguments.of("fine", Type.listOf(Type.text())));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesEverythingElseOnce(String text, Type type) {
        read(text, type);
        assertEquals(1, problems.count());
    }

    @Test
    void readsRowsByTheirFields() {
        var fields = new LinkedHashMap<String, Type>();
        fields.put("region", Type.text());
        fields.put("amount", Type.money());
        var rows = read("[{region: 上海, amount: 2740.00}, {region: 北京, amuont: 1}]", Type.listOf(Type.struct(fields)));
        assertEquals(
                Optional.of(List.of(Map.of("region", "上海", "amount", new Money(274000)), Map.of("region", "北京"))),
                rows);
        assertEquals(
                List.of("f:1:46: There is no key “amuont” here; did you mean “amount”?"),
                problems.list().stream().map(Problem::toString).toList());
    }
}
