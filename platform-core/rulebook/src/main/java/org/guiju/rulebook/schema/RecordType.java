package org.guiju.rulebook.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * A kind of business record (单据).
 *
 * @param prefix of the numbers people know it by, e.g. {@code ZD}
 * @param index fields copied to the index, by which facts and pages find records
 * @param states codes with their words; the first is where a record begins
 * @param title field whose value names a record in lists
 */
public record RecordType(
        String code,
        String plugin,
        Texts name,
        String prefix,
        List<Field> fields,
        Set<String> index,
        Map<String, Texts> states,
        String title) {

    /** Struct of the fields plus {@code id}, {@code number}, {@code owner}, {@code state} and {@code created_at}. */
    public Type type() {
        var types = new LinkedHashMap<String, Type>();
        types.put("id", Type.text());
        types.put("number", Type.text());
        types.put("owner", Type.optional(Type.text()));
        types.put("state", Type.enumeration(List.copyOf(states.keySet())));
        types.put("created_at", Type.instant());
        fields.forEach(field -> types.put(field.name(), field.type()));
        return Type.struct(types);
    }
}
