package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_TYPE;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_TYPE_NEAR;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the name of a type, as it stands behind {@code instance of}. */
final class TypeNames {

    static final String ANY = "Any";
    static final String NULL = "Null";

    /** The longest first, because {@code date and time} starts as {@code date}. */
    private static final List<String> NAMES = List.of(
            "years and months duration",
            "days and time duration",
            "date and time",
            "number",
            "string",
            "boolean",
            "date",
            "time",
            "money",
            "list",
            "range",
            "context",
            ANY,
            NULL);

    /**
     * @param of what a list or a range holds; none if it is not said
     * @param fields that a context has at least
     */
    record Named(String name, List<Named> of, Map<String, Named> fields) {

        @Override
        public String toString() {
            List<String> parts = new ArrayList<>();
            of.forEach(part -> parts.add(part.toString()));
            fields.forEach((field, type) -> parts.add(field + ": " + type));
            return parts.isEmpty() ? name : name + "<" + String.join(", ", parts) + ">";
        }
    }

    private final Cursor cursor;

    TypeNames(Cursor cursor) {
        this.cursor = cursor;
    }

    Named read() {
        String name = name();
        List<Named> of = new ArrayList<>();
        Map<String, Named> fields = new LinkedHashMap<>();
        boolean holds = name.equals("list") || name.equals("range") || name.equals("context");
        if (holds && cursor.accept("<")) {
            do {
                if (name.equals("context")) {
                    String field = cursor.newName().text();
                    cursor.expect(":", Expected.COLON);
                    fields.put(field, read());
                } else {
                    of.add(read());
                }
            } while (name.equals("context") && cursor.accept(","));
            cursor.expect(">", Expected.CLOSING_TYPE);
        }
        return new Named(name, List.copyOf(of), fields);
    }

    private String name() {
        for (String name : NAMES) {
            if (cursor.accept(List.of(name.split(" ")))) {
                return name;
            }
        }
        String written = cursor.peek().text();
        throw Nearest.to(written, NAMES)
                .map(near -> cursor.report(UNKNOWN_TYPE_NEAR, written, near))
                .orElseGet(() -> cursor.report(UNKNOWN_TYPE, written, String.join(", ", NAMES)));
    }
}
