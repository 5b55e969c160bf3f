package org.guiju.rulebook.conflict;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.guiju.rulebook.expression.Interval;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;

/** Made-up values: the plainest of a type, or any of a few that differ in kind. */
final class Inventions {

    static final Instant NOON = Instant.parse("2026-11-18T04:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final int ROWS = 3;

    private final Optional<Random> random;

    Inventions(Optional<Random> random) {
        this.random = random;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.map(dice -> dice.nextInt(values.size())).orElse(0));
    }

    Object value(Type type) {
        return switch (type) {
            case Type.Optional(Type of) -> oneOf(List.of(true, true, true, false)) ? value(of) : Optional.empty();
            case Type.Money money ->
                oneOf(List.of(new Money(100_000), new Money(0), new Money(1), new Money(5_000_000)));
            case Type.Number(int scale) -> oneOf(numbers("1", "0", "2", "10", "100"));
            case Type.Amount amount -> oneOf(numbers("1000", "0", "50000"));
            case Type.Percent percent -> oneOf(numbers("0.1", "0", "0.5", "1"));
            case Type.Text text -> oneOf(List.of("A", "B", "C"));
            case Type.Enumeration(var codes) -> oneOf(codes);
            case Type.Bool bool -> oneOf(List.of(true, false));
            case Type.Date date -> oneOf(List.of(DAY, DAY.minusDays(1), DAY.minusMonths(2), DAY.minusYears(2)));
            case Type.Instant instant ->
                NOON.minus(oneOf(List.of(
                        Duration.ZERO,
                        Duration.ofHours(1),
                        Duration.ofDays(3),
                        Duration.ofDays(40),
                        Duration.ofDays(800))));
            case Type.Time time -> oneOf(List.of(LocalTime.of(10, 0), LocalTime.MIDNIGHT, LocalTime.of(23, 0)));
            case Type.DateTime dateTime ->
                oneOf(List.of(DAY.atTime(10, 0), DAY.minusMonths(2).atStartOfDay()));
            case Type.Duration duration ->
                oneOf(List.of(Duration.ofHours(1), Duration.ZERO, Duration.ofDays(1), Duration.ofDays(400)));
            case Type.Period period -> oneOf(List.of(Period.ofMonths(1), Period.ZERO, Period.ofYears(2)));
            case Type.ListOf(Type item, int max) -> items(item, max);
            case Type.Struct(var fields) -> struct(fields);
            case Type.Range(Type of) -> Interval.everything();
            case Type.Nothing nothing -> Optional.empty();
        };
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toList();
    }

    private List<Object> items(Type item, int max) {
        int size = Math.min(max, random.map(dice -> dice.nextInt(ROWS)).orElse(1));
        var items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(value(item));
        }
        return items;
    }

    private Map<String, Object> struct(Map<String, Type> fields) {
        var struct = new HashMap<String, Object>();
        fields.forEach((name, field) -> struct.put(name, value(field)));
        return struct;
    }
}
