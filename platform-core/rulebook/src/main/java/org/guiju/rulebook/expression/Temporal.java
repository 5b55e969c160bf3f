package org.guiju.rulebook.expression;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads date, date and time, and duration literals. */
final class Temporal {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?");
    private static final Pattern DATE_TIME = Pattern.compile(DATE.pattern() + "T" + TIME.pattern());
    private static final Pattern PLACED = Pattern.compile("(" + DATE_TIME.pattern() + ")@([A-Za-z][A-Za-z0-9_+/-]*)");
    private static final Pattern PERIOD = Pattern.compile("-?P(?=\\d)(\\d{1,5}Y)?(\\d{1,6}M)?");
    private static final Pattern DURATION =
            Pattern.compile("-?P(?=[\\dT])(\\d{1,7}D)?(T(?=\\d)(\\d{1,8}H)?(\\d{1,9}M)?(\\d{1,12}(\\.\\d{1,9})?S)?)?");

    private Temporal() {}

    static Optional<Syntax.Literal> literal(int start, String text) {
        try {
            return Optional.ofNullable(value(text))
                    .filter(Limits::fits)
                    .map(value -> new Syntax.Literal(start, typeOf(value), value, text));
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    /** The date that a text writes; empty if it writes none. */
    static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A zone by its distance from Greenwich, {@code +08:00}, or by its name, {@code Asia/Shanghai}. */
    static Optional<ZoneId> zone(String id) {
        try {
            return id.matches("Z|[+-].*") || ZoneId.getAvailableZoneIds().contains(id)
                    ? Optional.of(ZoneId.of(id))
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<String> nearestZone(String id) {
        return Nearest.to(id, ZoneId.getAvailableZoneIds());
    }

    static boolean fits(Builtin function, Type type) {
        return switch (function) {
            case DATE -> type instanceof Type.Date;
            case TIME -> type instanceof Type.Time;
            case DATE_AND_TIME -> type instanceof Type.Instant || type instanceof Type.DateTime;
            default -> type instanceof Type.Duration || type instanceof Type.Period;
        };
    }

    private static Object value(String text) {
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        if (TIME.matcher(text).matches()) {
            return LocalTime.parse(text);
        }
        if (DATE_TIME.matcher(text).matches()) {
            return LocalDateTime.parse(text);
        }
        if (INSTANT.matcher(text).matches()) {
            return OffsetDateTime.parse(text).toInstant();
        }
        var placed = PLACED.matcher(text);
        if (placed.matches()) {
            return zone(placed.group(3))
                    .map(zone ->
                            LocalDateTime.parse(placed.group(1)).atZone(zone).toInstant())
                    .orElse(null);
        }
        if (PERIOD.matcher(text).matches()) {
            return Period.parse(text);
        }
        return DURATION.matcher(text).matches() ? Duration.parse(text) : null;
    }

    private static Type typeOf(Object value) {
        return switch (value) {
            case LocalDate date -> Type.date();
            case LocalTime time -> Type.time();
            case LocalDateTime dateTime -> Type.dateTime();
            case Instant instant -> Type.instant();
            case Period period -> Type.period();
            default -> Type.duration();
        };
    }
}
