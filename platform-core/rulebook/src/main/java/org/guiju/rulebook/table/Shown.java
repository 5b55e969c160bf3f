package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;

/** Values as cells write them, and as people read them. */
final class Shown {

    private Shown() {}

    /** The notation of cells. */
    static String literal(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Money money -> money.toString();
            case Boolean flag -> flag.toString();
            case LocalDate date -> "date(\"" + date + "\")";
            case LocalTime time -> "time(\"" + time + "\")";
            case LocalDateTime dateTime -> "date and time(\"" + dateTime + "\")";
            case Instant instant -> "date and time(\"" + instant + "\")";
            case Duration duration -> "duration(\"" + duration + "\")";
            case Period period -> "duration(\"" + period + "\")";
            case Optional<?> absent -> "null";
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A value as it stands in a sentence, the same in every language. */
    static String read(Object value, Type type) {
        return switch (value) {
            case BigDecimal number
            when type instanceof Type.Percent -> format("#,##0.##########", number.movePointRight(2)) + "%";
            case BigDecimal number -> format("#,##0.############", number);
            case Money money -> format("#,##0.00", money.toDecimal());
            case Optional<?> absent -> "–";
            case List<?> list -> list.stream().map(item -> read(item, type)).collect(Collectors.joining(", "));
            case Map<?, ?> row ->
                row.values().stream().map(item -> read(item, type)).collect(Collectors.joining(" / "));
            default -> value.toString();
        };
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
