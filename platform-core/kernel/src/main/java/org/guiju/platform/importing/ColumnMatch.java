package org.guiju.platform.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;

/** Finds for each column the field it fills: by the name programs use, else by the label in any language. */
final class ColumnMatch {

    private static final Set<FieldKind> NOT_IN_A_CELL =
            Set.of(FieldKind.FILE, FieldKind.FILES, FieldKind.SIGNATURE, FieldKind.ROWS);

    private ColumnMatch() {}

    /** Whether a row of a table can say all that the action needs. */
    static boolean fits(ActionType type) {
        return type.subject().isEmpty()
                && !type.fields().isEmpty()
                && type.fields().stream().noneMatch(field -> field.required() && NOT_IN_A_CELL.contains(field.kind()));
    }

    /** @param names what programs call the columns; empty where the file does not say */
    static List<String> fields(ActionType type, List<String> header, List<String> names) {
        var taken = new HashSet<String>();
        var columns = new ArrayList<String>();
        for (int column = 0; column < header.size(); column++) {
            var title = header.get(column);
            var name = column < names.size() ? names.get(column) : "";
            columns.add(type.fields().stream()
                    .filter(field -> !NOT_IN_A_CELL.contains(field.kind()))
                    .filter(field -> name.isEmpty()
                            ? isCalled(field, title)
                            : field.name().equals(name))
                    .map(Field::name)
                    .filter(taken::add)
                    .findFirst()
                    .orElse(""));
        }
        return List.copyOf(columns);
    }

    private static boolean isCalled(Field field, String title) {
        var wanted = plain(title);
        return wanted.equals(plain(field.name()))
                || wanted.equals(plain(field.label().zhHans()))
                || wanted.equals(plain(field.label().zhHant()))
                || wanted.equals(plain(field.label().en()));
    }

    /** Without the stars, spaces and remarks that people put beside a label. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[\\s*_:-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
