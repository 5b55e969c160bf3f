package org.guiju.rulebook.expression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be asked of a date, a time, a length of time or a range: {@code action.day.year}. */
public enum Property {
    YEAR("year", Property::hasDate),
    MONTH("month", Property::hasDate),
    DAY("day", Property::hasDate),
    WEEKDAY("weekday", Property::hasDate),
    HOUR("hour", Property::hasTime),
    MINUTE("minute", Property::hasTime),
    SECOND("second", Property::hasTime),
    YEARS("years", type -> type instanceof Type.Period),
    MONTHS("months", type -> type instanceof Type.Period),
    DAYS("days", type -> type instanceof Type.Duration),
    HOURS("hours", type -> type instanceof Type.Duration),
    MINUTES("minutes", type -> type instanceof Type.Duration),
    SECONDS("seconds", type -> type instanceof Type.Duration),
    START("start", type -> type instanceof Type.Range),
    END("end", type -> type instanceof Type.Range),
    START_INCLUDED("start included", type -> type instanceof Type.Range),
    END_INCLUDED("end included", type -> type instanceof Type.Range);

    private final String spelling;
    private final Predicate<Type> owners;

    Property(String spelling, Predicate<Type> owners) {
        this.spelling = spelling;
        this.owners = owners;
    }

    private static boolean hasDate(Type type) {
        return type instanceof Type.Date || isMoment(type);
    }

    private static boolean hasTime(Type type) {
        return type instanceof Type.Time || isMoment(type);
    }

    private static boolean isMoment(Type type) {
        return type instanceof Type.DateTime || type instanceof Type.Instant;
    }

    /** What values of a type can be asked for, with the types of the answers. */
    static Map<String, Type> of(Type type) {
        return all(type).stream()
                .collect(Collectors.toMap(
                        Property::spelling, property -> property.type(type), (one, other) -> one, LinkedHashMap::new));
    }

    static Optional<Property> named(String name, Type type) {
        return all(type).stream()
                .filter(property -> property.spelling.equals(name))
                .findFirst();
    }

    private static List<Property> all(Type type) {
        return Arrays.stream(values())
                .filter(property -> property.owners.test(type))
                .toList();
    }

    public String spelling() {
        return spelling;
    }

    /** An end of a range may be absent, because a range can go on without end. */
    Type type(Type owner) {
        return switch (this) {
            case START, END -> Type.optional(((Type.Range) owner).of());
            case START_INCLUDED, END_INCLUDED -> Type.bool();
            default -> Type.integer();
        };
    }
}
