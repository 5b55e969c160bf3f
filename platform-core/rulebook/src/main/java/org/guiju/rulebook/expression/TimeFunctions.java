package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Works out functions over dates and times. */
final class TimeFunctions {

    private static final BigDecimal LARGEST_PART = BigDecimal.valueOf(10_000);

    private TimeFunctions() {}

    /** @param clock what is shown where the evaluation takes place */
    static Object apply(Builtin function, List<Object> arguments, Function<Instant, LocalDateTime> clock) {
        return switch (function) {
            case DATE -> date(shown(arguments, clock));
            case TIME -> time(shown(arguments, clock));
            case DATE_AND_TIME -> dateAndTime(shown(arguments, clock));
            case DAYS_BETWEEN -> number(ChronoUnit.DAYS.between(day(arguments, 0), day(arguments, 1)));
            case YEARS_AND_MONTHS_DURATION -> {
                long months =
                        Period.between(day(arguments, 0), day(arguments, 1)).toTotalMonths();
                yield Period.ofMonths(Math.toIntExact(months)).normalized();
            }
            case YEAR -> number(day(arguments, 0).getYear());
            case MONTH -> number(day(arguments, 0).getMonthValue());
            case DAY -> number(day(arguments, 0).getDayOfMonth());
            case DAY_OF_YEAR -> number(day(arguments, 0).getDayOfYear());
            case WEEK_OF_YEAR -> number(day(arguments, 0).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAY_OF_WEEK -> day(arguments, 0).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case MONTH_OF_YEAR -> day(arguments, 0).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> day(arguments, 0).withDayOfMonth(day(arguments, 0).lengthOfMonth());
        };
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static LocalDate day(List<Object> arguments, int index) {
        return day(arguments.get(index));
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDateTime dateTime ? dateTime.toLocalDate() : (LocalDate) value;
    }

    private static Object date(List<Object> arguments) {
        Object first = arguments.getFirst();
        if (arguments.size() == 3) {
            return made(arguments, parts -> LocalDate.of(parts[0], parts[1], parts[2]));
        }
        return switch (first) {
            case String text -> Temporal.date(text).map(Object.class::cast).orElse(Optional.empty());
            default -> day(first);
        };
    }

    private static Object time(List<Object> arguments) {
        if (arguments.size() == 3) {
            return made(arguments, parts -> LocalTime.of(parts[0], parts[1], parts[2]));
        }
        return switch (arguments.getFirst()) {
            case LocalDateTime dateTime -> dateTime.toLocalTime();
            case Object time -> time;
        };
    }

    private static Object dateAndTime(List<Object> arguments) {
        Object first = arguments.getFirst();
        return arguments.size() == 1 ? first : day(first).atTime((LocalTime) arguments.get(1));
    }

    /** An instant as the clocks show it, at the place that is named or else where the evaluation takes place. */
    private static List<Object> shown(List<Object> arguments, Function<Instant, LocalDateTime> clock) {
        if (!(arguments.getFirst() instanceof Instant instant)) {
            return arguments;
        }
        return List.of(
                arguments.size() == 1
                        ? clock.apply(instant)
                        : LocalDateTime.ofInstant(instant, ZoneId.of((String) arguments.get(1))));
    }

    private interface Parts {
        Object make(int[] parts);
    }

    /** Absent if there is no such day or time. */
    private static Object made(List<Object> arguments, Parts parts) {
        int[] numbers = arguments.stream()
                .map(BigDecimal.class::cast)
                .mapToInt(part -> part.abs().compareTo(LARGEST_PART) < 0 ? part.intValue() : -1)
                .toArray();
        try {
            Object value = parts.make(numbers);
            return Limits.fits(value) ? value : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
