package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.sdk.Money;

/** The arithmetic of values whose types the checker has matched. Money takes part as a decimal. */
final class Operations {

    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);
    private static final long SECONDS_PER_DAY = 86_400;

    private Operations() {}

    static Object decimal(Object value) {
        return value instanceof Money money ? money.toDecimal() : value;
    }

    static Object apply(Operator operator, Object left, Object right) {
        return switch (operator) {
            case PLUS -> sum(left, right);
            case MINUS -> difference(left, right);
            default -> product(left, right);
        };
    }

    static Object sum(Object left, Object right) {
        return switch (left) {
            case BigDecimal number -> number.add((BigDecimal) right);
            case String text -> text.concat((String) right);
            case LocalDate date -> moved(date, right);
            case LocalTime time -> time.plus((Duration) right);
            case LocalDateTime dateTime when right instanceof Duration by -> dateTime.plus(by);
            case LocalDateTime dateTime -> dateTime.plusMonths(total((Period) right));
            case Instant instant -> instant.plus((Duration) right);
            case Duration duration when right instanceof Duration other -> duration.plus(other);
            case Period period when right instanceof Period other -> months(Math.addExact(total(period), total(other)));
            default -> sum(right, left);
        };
    }

    private static LocalDate moved(LocalDate date, Object by) {
        return by instanceof Duration duration
                ? date.plusDays(Math.floorDiv(duration.getSeconds(), SECONDS_PER_DAY))
                : date.plusMonths(total((Period) by));
    }

    static Object difference(Object left, Object right) {
        if (left instanceof LocalDate to && right instanceof LocalDate from) {
            return Duration.ofDays(ChronoUnit.DAYS.between(from, to));
        }
        if (left instanceof Temporal to && right instanceof Temporal from) {
            return Duration.between(from, to);
        }
        return sum(left, negated(right));
    }

    static Object negated(Object value) {
        return switch (value) {
            case BigDecimal number -> number.negate();
            case Duration duration -> duration.negated();
            default -> months(Math.negateExact(total((Period) value)));
        };
    }

    static Object product(Object left, Object right) {
        if (left instanceof BigDecimal factor && !(right instanceof BigDecimal)) {
            return product(right, factor);
        }
        BigDecimal factor = (BigDecimal) right;
        return switch (left) {
            case BigDecimal number -> number.multiply(factor);
            case Duration duration -> nanos(magnitude(duration).multiply(factor));
            default -> months(truncated(magnitude(left).multiply(factor)).longValueExact());
        };
    }

    /** What is left of a length behind its smallest unit is dropped. */
    private static BigDecimal truncated(BigDecimal length) {
        return length.setScale(0, RoundingMode.DOWN);
    }

    private static Duration nanos(BigDecimal length) {
        BigDecimal[] parts = truncated(length).divideAndRemainder(NANOS_PER_SECOND);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int scale, RoundingMode mode) {
        return plain(dividend.divide(divisor, scale, mode));
    }

    static BigDecimal rounded(BigDecimal value, int scale, RoundingMode mode) {
        return plain(value.setScale(scale, mode));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** A length as a number in units of its own, so that lengths of one kind can be divided by each other. */
    static BigDecimal magnitude(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Duration duration ->
                BigDecimal.valueOf(duration.getSeconds())
                        .multiply(NANOS_PER_SECOND)
                        .add(BigDecimal.valueOf(duration.getNano()));
            default -> BigDecimal.valueOf(total((Period) value));
        };
    }

    static Object abs(Object value) {
        return magnitude(value).signum() < 0 ? negated(value) : value;
    }

    static boolean same(Object left, Object right) {
        return switch (left) {
            case Boolean truth -> truth.equals(right);
            case Optional<?> absent -> right instanceof Optional;
            case List<?> list -> right instanceof List<?> other && sameItems(list, other);
            case Map<?, ?> struct -> right instanceof Map<?, ?> other && sameFields(struct, other);
            case Interval range -> right instanceof Interval other && sameEnds(range, other);
            default -> !(right instanceof Optional) && compare(left, right) == 0;
        };
    }

    private static boolean sameItems(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameFields(Map<?, ?> left, Map<?, ?> right) {
        return Stream.concat(left.keySet().stream(), right.keySet().stream())
                .allMatch(key -> same(field(left, key), field(right, key)));
    }

    private static Object field(Map<?, ?> struct, Object key) {
        Object value = struct.get(key);
        return value == null ? Optional.empty() : value instanceof Optional<?> o && o.isPresent() ? o.get() : value;
    }

    private static boolean sameEnds(Interval left, Interval right) {
        return sameEnd(left.low(), right.low()) && sameEnd(left.high(), right.high());
    }

    private static boolean sameEnd(Optional<Interval.End> left, Optional<Interval.End> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty();
        }
        return left.get().included() == right.get().included()
                && same(left.get().value(), right.get().value());
    }

    static int compare(Object left, Object right) {
        return switch (decimal(left)) {
            case String text -> text.compareTo((String) right);
            case LocalDate date -> date.compareTo((LocalDate) right);
            case LocalTime time -> time.compareTo((LocalTime) right);
            case LocalDateTime dateTime -> dateTime.compareTo((LocalDateTime) right);
            case Instant instant -> instant.compareTo((Instant) right);
            case Object measure -> magnitude(measure).compareTo(magnitude(decimal(right)));
        };
    }

    static boolean isWithin(Object value, Object low, Object high, Syntax.Bounds bounds) {
        return Interval.of(low, bounds.lowIncluded(), high, bounds.highIncluded())
                .contains(value);
    }

    static Object zero(Type type) {
        return switch (type) {
            case Type.Duration duration -> Duration.ZERO;
            case Type.Period period -> Period.ZERO;
            default -> BigDecimal.ZERO;
        };
    }

    static Object extreme(List<?> values, boolean largest) {
        Object best = values.getFirst();
        for (Object value : values) {
            int order = compare(value, best);
            best = (largest ? order > 0 : order < 0) ? value : best;
        }
        return best;
    }

    /** What stands for a value in sets: equal for equal values, however they are written. */
    static Object key(Object value) {
        return switch (decimal(value)) {
            case BigDecimal number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            case Period period -> period.normalized();
            case List<?> list -> list.stream().map(Operations::key).toList();
            case Map<?, ?> struct ->
                struct.keySet().stream()
                        .filter(name -> !(field(struct, name) instanceof Optional))
                        .collect(Collectors.toMap(name -> name, name -> key(field(struct, name))));
            case Interval(var low, var high) -> new Interval(low.map(Operations::key), high.map(Operations::key));
            case Object other -> other;
        };
    }

    private static Interval.End key(Interval.End end) {
        return new Interval.End(key(end.value()), end.included());
    }

    private static long total(Period period) {
        return period.toTotalMonths();
    }

    private static Period months(long total) {
        return Period.ofMonths(Math.toIntExact(total)).normalized();
    }
}
