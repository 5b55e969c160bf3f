package org.guiju.config.eval;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Numbers, dates, instants and durations as texts. */
final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?");
    private static final Pattern MONTHS = Pattern.compile("-?P(?=\\d)(\\d+Y)?(\\d+M)?");
    private static final Pattern DAYS =
            Pattern.compile("-?P(?=[\\dT])(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

    private static final int MAX_DIGITS = 1_000;

    private Scalars() {}

    /** @param base the name of the type in DMN */
    static Object read(String base, String text, String path) {
        try {
            return switch (base) {
                case "number" -> number(text, path);
                case "date" -> LocalDate.parse(shaped(DATE, text, base, path));
                case "date and time" -> dateAndTime(text, path);
                case "days and time duration" -> Duration.parse(shaped(DAYS, text, base, path));
                case "years and months duration" ->
                    Period.parse(shaped(MONTHS, text, base, path)).normalized();
                case "time" -> time(text, path);
                default -> throw wrong(base, text, path);
            };
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw wrong(base, text, path);
        }
    }

    static BigDecimal number(String text, String path) {
        if (text.length() > MAX_DIGITS) {
            throw new Refusal(path + " has more than " + MAX_DIGITS + " digits.");
        }
        return new BigDecimal(shaped(NUMBER, text, "number", path));
    }

    /** With an offset it is a point in time, without one what a clock on the wall shows. */
    private static Object dateAndTime(String text, String path) {
        var time = text.substring(Math.max(0, text.indexOf('T')));
        if (text.indexOf('@') >= 0) {
            throw new Unknown(path + " has a time zone, which the language does not have.");
        }
        if (!time.endsWith("Z") && time.indexOf('+') < 0 && time.indexOf('-') < 0) {
            return LocalDateTime.parse(text);
        }
        var instant = OffsetDateTime.parse(text);
        if (!instant.getOffset().equals(ZoneOffset.UTC)) {
            throw new Unknown(path + " has an offset, which a point in time does not keep; write it with Z.");
        }
        return instant.toInstant();
    }

    private static Object time(String text, String path) {
        if (!CLOCK.matcher(text).matches()) {
            throw new Unknown(path + " is not a time of day without offset and zone, as the language has it.");
        }
        return LocalTime.parse(text);
    }

    private static String shaped(Pattern pattern, String text, String base, String path) {
        if (!pattern.matcher(text).matches()) {
            throw wrong(base, text, path);
        }
        return text;
    }

    private static Refusal wrong(String base, String text, String path) {
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new Refusal(path + " must be a " + base + ", but is \"" + shown + "\".");
    }
}
