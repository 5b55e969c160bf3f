package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.guiju.sdk.Money;

/** Takes values in: inside, every value is of its declared type, and an absent one is {@link Optional#empty()}. */
final class Border {

    private Border() {}

    static Object read(Slot slot, Map<String, ?> values) {
        Object holder = values;
        for (Slot.Part part : slot.parts()) {
            if (!(holder instanceof Map<?, ?> fields)) {
                throw new UndeterminedException(Reason.NOT_OF_TYPE, slot.path());
            }
            holder = unwrapped(fields.get(part.name()));
            if (holder == null) {
                return taken(null, part.declared(), slot.path());
            }
        }
        return taken(holder, slot.declared(), slot.path());
    }

    private static Object unwrapped(Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    static Object taken(Object given, Type declared, String path) {
        Object value = unwrapped(given);
        if (value == null) {
            if (declared instanceof Type.Optional) {
                return Optional.empty();
            }
            throw new UndeterminedException(Reason.MISSING, path);
        }
        return switch (declared) {
            case Type.Optional(Type of) -> taken(value, of, path);
            case Type.Number(int scale) -> number(value, scale, path);
            case Type.Amount(int scale) -> number(value, scale, path);
            case Type.Percent percent -> number(value, Type.UNBOUNDED, path);
            case Type.ListOf list -> items(value, list, path);
            case Type.Range(Type of) -> range(value, of, path);
            default -> checked(isOf(value, declared), value, path);
        };
    }

    private static boolean isOf(Object value, Type type) {
        return switch (type) {
            case Type.Money money -> value instanceof Money;
            case Type.Text text -> value instanceof String;
            case Type.Enumeration(var codes) -> value instanceof String code && codes.contains(code);
            case Type.Bool bool -> value instanceof Boolean;
            case Type.Date date -> value instanceof LocalDate;
            case Type.Time time -> value instanceof LocalTime;
            case Type.DateTime dateTime -> value instanceof LocalDateTime;
            case Type.Instant instant -> value instanceof Instant;
            case Type.Duration duration -> value instanceof Duration;
            case Type.Period period -> value instanceof Period given && given.getDays() == 0;
            case Type.Struct struct -> value instanceof Map;
            default -> false;
        };
    }

    private static Object checked(boolean sound, Object value, String path) {
        if (!sound) {
            throw new UndeterminedException(Reason.NOT_OF_TYPE, path);
        }
        if (!Limits.fits(value)) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, path);
        }
        return value;
    }

    private static Object number(Object value, int scale, String path) {
        Optional<BigDecimal> number = decimal(value);
        if (number.isEmpty()) {
            throw new UndeterminedException(Reason.NOT_OF_TYPE, path);
        }
        if (!Limits.isPlain(number.get())) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, path);
        }
        boolean tooFine = scale != Type.UNBOUNDED && Limits.scale(number.get()) > scale;
        return checked(!tooFine, number.get().setScale(Math.max(0, number.get().scale())), path);
    }

    private static Optional<BigDecimal> decimal(Object value) {
        return switch (value) {
            case BigDecimal decimal -> Optional.of(decimal);
            case BigInteger integer -> Optional.of(new BigDecimal(integer));
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Short whole -> Optional.of(BigDecimal.valueOf(whole));
            default -> Optional.empty();
        };
    }

    private static Interval range(Object value, Type of, String path) {
        if (!(value instanceof Interval(var low, var high))) {
            throw new UndeterminedException(Reason.NOT_OF_TYPE, path);
        }
        return new Interval(low.map(end -> end(end, of, path)), high.map(end -> end(end, of, path)));
    }

    private static Interval.End end(Interval.End end, Type of, String path) {
        return new Interval.End(taken(end.value(), of, path), end.included());
    }

    private static List<Object> items(Object value, Type.ListOf type, String path) {
        if (!(value instanceof List<?> list)) {
            throw new UndeterminedException(Reason.NOT_OF_TYPE, path);
        }
        if (list.size() > type.max()) {
            throw new UndeterminedException(Reason.LIST_TOO_LONG, path);
        }
        List<Object> items = new ArrayList<>(list.size());
        for (Object item : list) {
            items.add(taken(item, type.item(), path + "[" + (items.size() + 1) + "]"));
        }
        return List.copyOf(items);
    }
}
