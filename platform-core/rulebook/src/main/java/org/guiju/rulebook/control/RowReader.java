package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Reads {@code key: {name: path}}: a list fact gone through row by row, each row saying by its {@code id} whom it is about. */
final class RowReader {

    /**
     * @param name of a row inside expressions
     * @param path of the list
     * @param scope in which the name is known
     */
    record Row(String name, String path, Scope scope) {}

    private RowReader() {}

    static Optional<Row> row(KindSource source, String key) {
        var section = source.section();
        section.required(key);
        var entries = section.entries(key);
        if (entries.size() != 1) {
            section.node(key).ifPresent(node -> source.problems().add(node.at(), Code.EXPECTED_MAPPING));
            return Optional.empty();
        }
        var name = entries.getFirst().key();
        return Section.scalar(entries.getFirst().value(), source.problems())
                .flatMap(path -> type(source, path).map(type -> {
                    refuseTaken(source, name);
                    return new Row(name.text(), path.text(), source.scope().with(name.text(), type));
                }));
    }

    private static Optional<Type> type(KindSource source, Node.Scalar path) {
        return Paths.type(source.scope(), path.text(), path.at(), source.problems())
                .flatMap(type -> {
                    if (type instanceof Type.ListOf(Type.Struct row, int max)
                            && row.fields().get("id") instanceof Type.Text) {
                        return Optional.of(row);
                    }
                    source.problems().add(path.at(), Code.WRONG_PATH_TYPE, path.text(), Form.EMPLOYEE_LIST);
                    return Optional.empty();
                });
    }

    private static void refuseTaken(KindSource source, Node.Scalar name) {
        if (source.scope().type(name.text()).isPresent()
                || !Section.NAME.matcher(name.text()).matches()) {
            source.problems().add(name.at(), Code.NAME_TAKEN, name.text());
        }
    }
}
