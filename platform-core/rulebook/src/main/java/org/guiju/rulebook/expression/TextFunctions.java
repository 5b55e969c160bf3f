package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.guiju.sdk.Money;

/** Works out functions over texts. Places and lengths count code points. */
final class TextFunctions {

    private TextFunctions() {}

    static Object apply(Builtin function, List<Object> arguments, Node node) {
        if (function == Builtin.STRING) {
            return written(arguments.getFirst());
        }
        if (function == Builtin.STRING_JOIN) {
            return joined((List<?>) arguments.getFirst(), arguments.size() == 2 ? text(arguments, 1) : "", node);
        }
        String text = text(arguments, 0);
        return switch (function) {
            case UPPER_CASE -> text.toUpperCase(Locale.ROOT);
            case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
            case TRIM -> text.strip();
            case STRING_LENGTH -> BigDecimal.valueOf(text.codePointCount(0, text.length()));
            case CONTAINS -> text.contains(text(arguments, 1));
            case STARTS_WITH -> text.startsWith(text(arguments, 1));
            case ENDS_WITH -> text.endsWith(text(arguments, 1));
            case SUBSTRING_BEFORE -> {
                int at = text.indexOf(text(arguments, 1));
                yield at < 0 ? "" : text.substring(0, at);
            }
            case SUBSTRING_AFTER -> {
                int at = text.indexOf(text(arguments, 1));
                yield at < 0 ? "" : text.substring(at + text(arguments, 1).length());
            }
            case SUBSTRING -> substring(text, arguments, node);
            default -> split(text, text(arguments, 1), node);
        };
    }

    private static String text(List<Object> arguments, int index) {
        return (String) arguments.get(index);
    }

    private static String substring(String text, List<Object> arguments, Node node) {
        int size = text.codePointCount(0, text.length());
        int start = ListFunctions.index((BigDecimal) arguments.get(1), size, node);
        int available = size - start;
        int length = available;
        if (arguments.size() == 3) {
            BigDecimal wanted = (BigDecimal) arguments.get(2);
            if (wanted.signum() <= 0) {
                throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
            }
            length = wanted.min(BigDecimal.valueOf(available)).intValueExact();
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, length));
    }

    private static List<Object> split(String text, String delimiter, Node node) {
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            parts.add(text.substring(from, at));
            from = at + delimiter.length();
        }
        parts.add(text.substring(from));
        if (parts.size() > Type.ListOf.DEFAULT_MAX) {
            throw new UndeterminedException(Reason.LIST_TOO_LONG, node.text());
        }
        return List.copyOf(parts);
    }

    private static String joined(List<?> parts, String delimiter, Node node) {
        long length = parts.stream()
                .mapToLong(part -> ((String) part).length() + (long) delimiter.length())
                .sum();
        if (length > Limits.MAX_CHARACTERS) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
        }
        return parts.stream().map(String.class::cast).collect(Collectors.joining(delimiter));
    }

    private static String written(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Money money -> money.toDecimal().toPlainString();
            case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
            case LocalDateTime dateTime -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(dateTime);
            case Duration duration -> length(duration);
            case Period period -> period.isZero() ? "P0M" : months(period.toTotalMonths());
            default -> value.toString();
        };
    }

    private static String months(long total) {
        long years = Math.abs(total) / 12;
        long months = Math.abs(total) % 12;
        return (total < 0 ? "-P" : "P") + (years == 0 ? "" : years + "Y") + (months == 0 ? "" : months + "M");
    }

    /** Days first: {@code P2DT9H30M}. */
    private static String length(Duration duration) {
        Duration size = duration.abs();
        Duration rest = size.minusDays(size.toDays());
        String days = size.toDays() == 0 ? "" : size.toDays() + "D";
        String clock = rest.isZero() ? "" : rest.toString().substring(1);
        return duration.isZero() ? "PT0S" : (duration.isNegative() ? "-P" : "P") + days + clock;
    }
}
