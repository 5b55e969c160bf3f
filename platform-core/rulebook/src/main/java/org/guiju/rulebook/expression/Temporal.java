package org.guiju.rulebook.expression;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads date, date and time, and duration literals. */
final class Temporal {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
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

    static boolean fits(Builtin function, Type type) {
        return switch (function) {
            case DATE -> type instanceof Type.Date;
            case DATE_AND_TIME -> type instanceof Type.Instant;
            default -> type instanceof Type.Duration || type instanceof Type.Period;
        };
    }

    private static Object value(String text) {
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        if (INSTANT.matcher(text).matches()) {
            return OffsetDateTime.parse(text).toInstant();
        }
        if (PERIOD.matcher(text).matches()) {
            return Period.parse(text);
        }
        return DURATION.matcher(text).matches() ? Duration.parse(text) : null;
    }

    private static Type typeOf(Object value) {
        return switch (value) {
            case LocalDate date -> Type.date();
            case Instant instant -> Type.instant();
            case Period period -> Type.period();
            default -> Type.duration();
        };
    }
}
