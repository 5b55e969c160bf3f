package org.guiju.rulebook.schema;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.guiju.rulebook.expression.Signature;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Reads {@code functions/<name>.yaml}: how expressions call a function that a plugin supplies in Java. */
public final class FunctionReader {

    private static final int MAX_COST = 100_000;

    private FunctionReader() {}

    public static Optional<Signature> read(Section section) {
        var types = new TypeReader(section.problems());
        var name = section.requiredName("function", Section.NAME);
        var parameters = new LinkedHashMap<String, Type>();
        for (var entry : section.entries("parameters")) {
            if (!Section.NAME.matcher(entry.key().text()).matches()) {
                section.problems()
                        .add(entry.key().at(), Code.WRONG_NAME, entry.key().text());
            }
            types.read(entry.value())
                    .ifPresent(type -> parameters.put(entry.key().text(), type));
        }
        int cost = section.integer("cost", 1, 1, MAX_COST);
        var result = section.required("result").flatMap(types::read);
        section.close();
        return result.map(type -> new Signature(name, parameters, type, cost));
    }
}
