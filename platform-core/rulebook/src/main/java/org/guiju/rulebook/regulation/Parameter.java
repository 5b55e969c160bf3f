package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.AskedQuestion;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * A typed value inside a clause (参数).
 *
 * @param template the template's value; empty where the source is silent and each company must choose
 * @param dated values that take the template's place from a day on, ascending; law changes by date, not by revision
 * @param min lowest value allowed, for ordered types
 * @param max highest value allowed, for ordered types
 * @param options codes with their words for enumerations and lists of them
 * @param columns of a table, in order; empty for the other kinds
 * @param law what laws call the thing it is about, e.g. {@code food.hot_holding}, where they bound it
 * @param stricter which direction binds harder, where the clause says so
 */
public record Parameter(
        String name,
        Texts label,
        Kind kind,
        Optional<Object> template,
        List<Dated> dated,
        Optional<Object> min,
        Optional<Object> max,
        Map<String, Texts> options,
        Map<String, Column> columns,
        Origin origin,
        Optional<Direction> stricter,
        Optional<String> law) {

    /** Items of a list and rows of a table, at most. */
    public static final int MAX_ROWS = 500;

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
        LIST,
        /** Rows of named columns, looked up by {@code first(rows[item.region = person.region])}. */
        TABLE
    }

    /** A value from a day on, inclusive. */
    public record Dated(LocalDate from, Object value) {}

    /** @param optional whether a row may leave it empty */
    public record Column(Texts label, Kind kind, boolean optional) {

        Type type() {
            return optional ? Type.optional(plain(kind)) : plain(kind);
        }
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

    /** A question of a control's kind, for each company to answer. */
    static Parameter asked(AskedQuestion asked) {
        return new Parameter(
                asked.parameter(),
                asked.question().asks(),
                Kind.ENUM,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                asked.question().options(),
                Map.of(),
                Origin.OPEN,
                Optional.empty(),
                Optional.empty());
    }

    /** The template's value on a day; empty when nothing is stated for it. */
    public Optional<Object> stated(LocalDate day) {
        return dated.reversed().stream()
                .filter(value -> !value.from().isAfter(day))
                .map(Dated::value)
                .findFirst()
                .or(() -> template);
    }

    /** Whether a value lies between the declared bounds. */
    public boolean within(Object value) {
        return min.filter(bound -> Order.compare(value, bound) < 0).isEmpty()
                && max.filter(bound -> Order.compare(value, bound) > 0).isEmpty();
    }

    /** Whether a value may be chosen, before any lock. */
    public boolean admits(Object value) {
        return isOfItsKind(value) && ParameterReader.outOfBounds(this, value).isEmpty();
    }

    boolean isOfItsKind(Object value) {
        return switch (kind) {
            case PERCENT, NUMBER, INTEGER, WORKDAYS -> value instanceof java.math.BigDecimal;
            case MONEY -> value instanceof org.guiju.sdk.Money;
            case DURATION -> value instanceof java.time.Duration;
            case PERIOD -> value instanceof java.time.Period;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate;
            case TEXT -> value instanceof String;
            case ENUM -> value instanceof String code && options.containsKey(code);
            case LIST -> value instanceof List<?> codes && options.keySet().containsAll(codes);
            case TABLE -> value instanceof List<?>;
        };
    }

    Parameter bounded(Optional<Object> lowest, Optional<Object> highest) {
        return new Parameter(
                name, label, kind, template, dated, lowest, highest, options, columns, origin, stricter, law);
    }

    Parameter stating(Optional<Object> value, List<Dated> values) {
        return new Parameter(name, label, kind, value, values, min, max, options, columns, origin, stricter, law);
    }

    /** A column of a table as a parameter of its own, for whatever bounds its cells. */
    Optional<Parameter> column(String column) {
        return Optional.ofNullable(columns.get(column))
                .map(found -> new Parameter(
                        name,
                        found.label(),
                        found.kind(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        origin,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Whether only law may say something; everything else about it can be chosen by the company. */
    public boolean setByLaw() {
        return origin == Origin.LAW;
    }

    /** Whether its values can be lower and higher. */
    public boolean isOrdered() {
        return Order.ordered(kind);
    }

    public Type type() {
        return switch (kind) {
            case LIST -> Type.listOf(Type.enumeration(List.copyOf(options.keySet())), MAX_ROWS);
            case ENUM -> Type.enumeration(List.copyOf(options.keySet()));
            case TABLE -> Type.listOf(Type.struct(row()), MAX_ROWS);
            default -> plain(kind);
        };
    }

    private Map<String, Type> row() {
        var row = new LinkedHashMap<String, Type>();
        columns.forEach((name, column) -> row.put(name, column.type()));
        return row;
    }

    private static Type plain(Kind kind) {
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
            case ENUM, LIST, TABLE -> throw new IllegalArgumentException("Not plain: " + kind);
        };
    }
}
