package org.guiju.rulebook.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * One field of an action or record type.
 *
 * @param options codes with their words, in order; empty unless the kind is {@code choice}
 * @param personal whether it identifies a person and is masked for those who need not see it
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
        boolean personal) {

    /** Type in expressions: a field that may stay empty is optional there. */
    public Type type() {
        var plain = kind.type(List.copyOf(options.keySet()));
        return required ? plain : Type.optional(plain);
    }
}
