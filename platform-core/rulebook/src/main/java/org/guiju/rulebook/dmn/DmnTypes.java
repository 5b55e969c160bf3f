package org.guiju.rulebook.dmn;

import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;

/** Types as DMN calls them, and as we do where DMN has no such type. */
final class DmnTypes {

    private static final Map<String, Type> FEEL = Map.ofEntries(
            Map.entry("number", Type.number()),
            Map.entry("string", Type.text()),
            Map.entry("boolean", Type.bool()),
            Map.entry("date", Type.date()),
            Map.entry("date and time", Type.instant()),
            Map.entry("dateTime", Type.instant()),
            Map.entry("days and time duration", Type.duration()),
            Map.entry("dayTimeDuration", Type.duration()),
            Map.entry("years and months duration", Type.period()),
            Map.entry("yearMonthDuration", Type.period()),
            // Written by editors of older versions.
            Map.entry("integer", Type.integer()),
            Map.entry("long", Type.integer()),
            Map.entry("double", Type.number()));

    private static final Map<String, Type> OURS =
            Map.of("money", Type.money(), "percent", Type.percent(), "integer", Type.integer());

    private DmnTypes() {}

    static Optional<Type> of(String typeRef) {
        var name = typeRef.substring(typeRef.indexOf(':') + 1).strip();
        return Optional.ofNullable(FEEL.get(name));
    }

    static Optional<Type> ours(String name) {
        return Optional.ofNullable(OURS.get(name));
    }

    /** FEEL's name for a type, or for the nearest one it has. */
    static Optional<String> feel(Type type) {
        return switch (type) {
            case Type.Optional(Type of) -> feel(of);
            case Type.Number number -> Optional.of("number");
            case Type.Money money -> Optional.of("number");
            case Type.Amount amount -> Optional.of("number");
            case Type.Percent percent -> Optional.of("number");
            case Type.Text text -> Optional.of("string");
            case Type.Enumeration codes -> Optional.of("string");
            case Type.Bool bool -> Optional.of("boolean");
            case Type.Date date -> Optional.of("date");
            case Type.Instant instant -> Optional.of("date and time");
            case Type.Duration duration -> Optional.of("days and time duration");
            case Type.Period period -> Optional.of("years and months duration");
            default -> Optional.empty();
        };
    }

    /** Our name for a type that FEEL's does not say enough about. */
    static Optional<String> ours(Type type) {
        return switch (type) {
            case Type.Optional(Type of) -> ours(of);
            case Type.Money money -> Optional.of("money");
            case Type.Percent percent -> Optional.of("percent");
            case Type.Number(int scale) when scale == 0 -> Optional.of("integer");
            default -> Optional.empty();
        };
    }
}
