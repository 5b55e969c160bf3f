package org.guiju.rulebook.schema;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;

/**
 * Values by which two records of a type are taken for the same thing, e.g. a mobile number, or name and birthday together.
 * They are compared without regard to case, spaces and full-width spelling.
 *
 * @param label what people call it, since a finding names the key
 */
public record MatchKey(String name, Texts label, java.util.List<Field> fields) {

    /** Name of the entries in the record index; no field can be called so. */
    public String index() {
        return "match." + name;
    }

    /** The key's value; empty when any of its fields is. */
    public Optional<String> value(Map<String, ?> data) {
        var parts = new ArrayList<String>();
        for (var field : fields) {
            var value = data.get(field.name());
            if (Intake.isBlank(value)) {
                return Optional.empty();
            }
            parts.add(normal(field.kind(), value.toString()));
        }
        return Optional.of(String.join("\u001f", parts));
    }

    private static String normal(FieldKind kind, String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        return Intake.normal(kind, narrow.toLowerCase(Locale.ROOT));
    }
}
