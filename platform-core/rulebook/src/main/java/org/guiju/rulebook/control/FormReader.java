package org.guiju.rulebook.control;

import java.util.ArrayList;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Texts;

/** Reads {@code kind: form}. */
final class FormReader {

    private FormReader() {}

    static Optional<Form> read(KindSource source) {
        source.section().required("fields");
        var entries = new ArrayList<Form.Entry>();
        source.section().named("fields", Section.NAME).forEach((name, section) -> {
            var field = source.action().field(name.text());
            if (field.isEmpty()) {
                source.problems()
                        .unknown(
                                name.at(),
                                Thing.FIELD,
                                name.text(),
                                source.action().fields().stream()
                                        .map(Field::name)
                                        .toList());
            }
            field.ifPresent(found -> entries.add(entry(source, found, section)));
            section.close();
        });
        source.checkSays("says");
        return Optional.of(new Form(entries));
    }

    private static Form.Entry entry(KindSource source, Field field, Section section) {
        var expressions = source.expressions(section);
        var required = expressions.optional("required", Type.bool());
        var check = expressions.optional("check", Type.bool());
        if (required.isEmpty() && check.isEmpty() && !section.has("required") && !section.has("check")) {
            source.problems().add(section.at(), Code.MISSING_KEY, "required");
        }
        var says = check.isPresent() ? section.texts("says") : Texts.none();
        source.checkSays(section, "says");
        return new Form.Entry(field.name(), field.label(), required, check, says);
    }
}
