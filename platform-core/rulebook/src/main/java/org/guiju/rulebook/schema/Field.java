package org.guiju.rulebook.schema;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * One field of an action or record type.
 *
 * @param min least number; of rows, files and choices, how few
 * @param max greatest number; of rows, files and choices, how many
 * @param options codes with their words, in order; empty unless people choose from them
 * @param personal whether it identifies a person and is masked for those who need not see it
 * @param of record type that a {@code record} field refers to, where only one will do
 * @param columns of a {@code rows} field, in order
 * @param states in which records are offered for choice; empty for all
 */
public record Field(
        String name,
        FieldKind kind,
        boolean required,
        Texts label,
        Texts hint,
        int maxLength,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Map<String, Texts> options,
        boolean personal,
        Optional<String> of,
        List<Field> columns,
        List<String> states) {

    /** A field that offers records, if any, in whatever state. */
    public Field(
            String name,
            FieldKind kind,
            boolean required,
            Texts label,
            Texts hint,
            int maxLength,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Map<String, Texts> options,
            boolean personal,
            Optional<String> of,
            List<Field> columns) {
        this(name, kind, required, label, hint, maxLength, min, max, options, personal, of, columns, List.of());
    }

    /** Type in expressions: a field that may stay empty is optional there. */
    public Type type() {
        var plain = kind == FieldKind.ROWS ? rows() : kind.type(List.copyOf(options.keySet()));
        return required ? plain : Type.optional(plain);
    }

    private Type rows() {
        var types = new LinkedHashMap<String, Type>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        return Type.listOf(Type.struct(types), mostItems());
    }

    /** The same field, which cannot be left empty now. */
    public Field needed(Texts why) {
        return new Field(name, kind, true, label, why, maxLength, min, max, options, personal, of, columns, states);
    }

    /** The same field as a choice. */
    public Field among(Map<String, Texts> choices) {
        return new Field(
                name,
                FieldKind.CHOICE,
                required,
                label,
                hint,
                maxLength,
                min,
                max,
                choices,
                personal,
                of,
                columns,
                states);
    }

    /** How many rows, files or choices there may be. */
    public int mostItems() {
        return max.map(BigDecimal::intValueExact).orElse(FieldKind.MAX_ITEMS);
    }

    public int fewestItems() {
        return min.map(BigDecimal::intValueExact).orElse(0);
    }
}
