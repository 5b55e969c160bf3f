package org.guiju.rulebook.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * A typed value inside a clause (参数).
 *
 * @param template the template's value; empty where the source is silent and each company must choose
 * @param min lowest value allowed, for ordered types
 * @param max highest value allowed, for ordered types
 * @param options codes with their words for enumerations and lists of them
 * @param stricter which direction binds harder, where the clause says so
 */
public record Parameter(
        String name,
        Texts label,
        Kind kind,
        Optional<Object> template,
        Optional<Object> min,
        Optional<Object> max,
        Map<String, Texts> options,
        Origin origin,
        Optional<Direction> stricter) {

    /** Spelled in lower case in YAML. */
    public enum Kind {
        PERCENT,
        MONEY,
        NUMBER,
        INTEGER,
        WORKDAYS,
        DURATION,
        PERIOD,
        BOOLEAN,
        DATE,
        TEXT,
        ENUM,
        LIST
    }

    /** Where a value comes from: stated by the source, suggested by us, left to the company, or set by law. */
    public enum Origin {
        SEED,
        PROPOSED,
        OPEN,
        LAW
    }

    public enum Direction {
        LOWER,
        HIGHER
    }

    public Type type() {
        return switch (kind) {
            case PERCENT -> Type.percent();
            case MONEY -> Type.money();
            case NUMBER -> Type.number();
            case INTEGER, WORKDAYS -> Type.integer();
            case DURATION -> Type.duration();
            case PERIOD -> Type.period();
            case BOOLEAN -> Type.bool();
            case DATE -> Type.date();
            case TEXT -> Type.text();
            case ENUM -> Type.enumeration(List.copyOf(options.keySet()));
            case LIST -> Type.listOf(Type.enumeration(List.copyOf(options.keySet())));
        };
    }
}
