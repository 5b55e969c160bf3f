package org.guiju.rulebook.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads {@code records/<code>.yaml}. */
public final class RecordReader {

    /** What every record has beside its own fields. */
    private static final Set<String> BUILT_IN = Set.of("id", "number", "owner", "state", "created_at");

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,6}");

    private RecordReader() {}

    public static RecordType read(String plugin, Section file) {
        var fields = FieldReader.read(file);
        var names = fields.stream().map(Field::name).toList();
        refuseBuiltIn(file);
        var type = new RecordType(
                file.requiredName("record", Section.NAME),
                plugin,
                file.texts("name"),
                file.requiredName("prefix", PREFIX),
                fields,
                index(file, names),
                file.options("states"),
                title(file, names));
        if (type.states().isEmpty()) {
            file.problems().add(file.at(), Code.MISSING_KEY, "states");
        }
        file.close();
        return type;
    }

    private static void refuseBuiltIn(Section file) {
        for (var entry : file.entries("fields")) {
            if (BUILT_IN.contains(entry.key().text())) {
                file.problems()
                        .add(entry.key().at(), Code.NAME_TAKEN, entry.key().text());
            }
        }
    }

    private static Set<String> index(Section file, List<String> names) {
        var known = new TreeSet<>(names);
        known.add("owner");
        var index = new LinkedHashSet<String>();
        for (var field : file.scalars("index")) {
            if (!known.contains(field.text())) {
                file.problems().unknown(field.at(), Thing.FIELD, field.text(), known);
            }
            index.add(field.text());
        }
        return Set.copyOf(index);
    }

    private static String title(Section file, List<String> names) {
        var title = file.requiredText("title");
        if (!title.isEmpty() && !names.contains(title)) {
            file.problems().unknown(file.at("title"), Thing.FIELD, title, names);
        }
        return title;
    }
}
