package org.guiju.rulebook.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.guiju.rulebook.schema.RecordType.Seen;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads {@code records/<code>.yaml}. */
public final class RecordReader {

    /** What every record has beside its own fields. */
    static final Set<String> BUILT_IN = Set.of("id", "number", "owner", "state", "created_at", "history");

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,6}");
    private static final int MOST_DIGITS = 12;

    private enum Series {
        PLAIN,
        GAPLESS
    }

    private RecordReader() {}

    /** @param records codes of all record types, which fields may refer to */
    public static RecordType read(String plugin, Collection<String> records, Section file) {
        var fields = FieldReader.read(file, records);
        var names = fields.stream().map(Field::name).toList();
        refuseBuiltIn(file);
        var type = new RecordType(
                file.requiredName("record", Section.NAME),
                plugin,
                file.texts("name"),
                numbering(file),
                fields,
                index(file, indexable(fields)),
                file.options("states"),
                title(file, names),
                match(file, fields),
                file.choice("seen_by", Seen.class).orElse(Seen.NOBODY_ELSE),
                trace(file, fields),
                known(file, "label", names),
                CurveReader.read(file, records, names),
                file.section("roster").map(section -> roster(section, fields)),
                file.section("heat").map(section -> heat(section, fields)));
        if (type.states().isEmpty()) {
            file.problems().add(file.at(), Code.MISSING_KEY, "states");
        }
        file.close();
        return type;
    }

    private static RecordType.Roster roster(Section section, List<Field> fields) {
        var roster = new RecordType.Roster(
                named(section, "who", FieldKind.EMPLOYEE, fields),
                named(section, "where", FieldKind.UNIT, fields),
                named(section, "day", FieldKind.DATE, fields),
                named(section, "from", FieldKind.TIME, fields),
                named(section, "to", FieldKind.TIME, fields));
        section.close();
        return roster;
    }

    private static RecordType.Heat heat(Section section, List<Field> fields) {
        section.required("by");
        var heat = new RecordType.Heat(
                named(section, "at", FieldKind.INSTANT, fields),
                known(section, "by", names(fields, field -> field.kind() == FieldKind.TEXT)));
        section.close();
        return heat;
    }

    private static String named(Section section, String key, FieldKind kind, List<Field> fields) {
        var name = section.requiredText(key);
        var fitting = fields.stream()
                .filter(field -> field.kind() == kind)
                .map(Field::name)
                .toList();
        if (!name.isEmpty() && !fitting.contains(name)) {
            section.problems().unknown(section.at(key), Thing.FIELD, name, fitting);
        }
        return name;
    }

    static void refuseBuiltIn(Section file) {
        for (var entry : file.entries("fields")) {
            if (BUILT_IN.contains(entry.key().text())) {
                file.problems()
                        .add(entry.key().at(), Code.NAME_TAKEN, entry.key().text());
            }
        }
    }

    /** A prefix alone, or all of how records are numbered. */
    private static Numbering numbering(Section file) {
        if (!file.has("number")) {
            return Numbering.plain(file.requiredName("prefix", PREFIX));
        }
        file.notHere("number", "prefix");
        return file.section("number").map(RecordReader::numbered).orElse(Numbering.plain(""));
    }

    private static Numbering numbered(Section number) {
        var per = number.scalars("per");
        per.stream()
                .filter(word -> !List.of("unit", "year").contains(word.text()))
                .forEach(word -> number.problems().notOneOf(word.at(), word.text(), List.of("unit", "year")));
        var words = number.textList("per");
        var numbering = new Numbering(
                number.requiredName("prefix", PREFIX),
                number.choice("series", Series.class).orElse(Series.PLAIN) == Series.GAPLESS,
                words.contains("unit"),
                !number.has("per") || words.contains("year"),
                number.integer("digits", Numbering.DEFAULT_DIGITS, 1, MOST_DIGITS));
        number.close();
        return numbering;
    }

    /** Fields with one value, or several plain ones. */
    static List<String> indexable(List<Field> fields) {
        var structured = Set.of(FieldKind.ROWS, FieldKind.FILE, FieldKind.FILES, FieldKind.SIGNATURE);
        return fields.stream()
                .filter(field -> !structured.contains(field.kind()))
                .map(Field::name)
                .toList();
    }

    static Set<String> index(Section file, Collection<String> names) {
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

    private static Optional<RecordType.Trace> trace(Section file, List<Field> fields) {
        return file.section("trace").map(section -> {
            var trace = new RecordType.Trace(
                    known(section, "from", names(fields, field -> field.kind().isReference())),
                    known(section, "shows", names(fields, field -> true)),
                    halts(section, file.options("states").keySet()));
            section.close();
            return trace;
        });
    }

    private static List<String> halts(Section trace, Set<String> states) {
        trace.scalars("halts").stream()
                .filter(state -> !states.contains(state.text()))
                .forEach(state -> trace.problems().unknown(state.at(), Thing.STATE, state.text(), states));
        return trace.textList("halts");
    }

    private static List<String> names(List<Field> fields, Predicate<Field> wanted) {
        return fields.stream().filter(wanted).map(Field::name).toList();
    }

    private static List<String> known(Section section, String key, List<String> names) {
        for (var name : section.scalars(key)) {
            if (!names.contains(name.text())) {
                section.problems().unknown(name.at(), Thing.FIELD, name.text(), names);
            }
        }
        return section.textList(key);
    }

    private static List<MatchKey> match(Section file, List<Field> fields) {
        var keys = new ArrayList<MatchKey>();
        file.named("match", Section.NAME).forEach((name, section) -> {
            section.required("fields");
            keys.add(new MatchKey(name.text(), section.texts("label"), matched(section, fields)));
            section.close();
        });
        return List.copyOf(keys);
    }

    private static List<Field> matched(Section key, List<Field> fields) {
        var found = new ArrayList<Field>();
        for (var name : key.scalars("fields")) {
            var field = fields.stream()
                    .filter(known -> known.name().equals(name.text()))
                    .filter(known -> !known.kind().isCounted() && known.kind() != FieldKind.SIGNATURE)
                    .findFirst();
            if (field.isEmpty()) {
                key.problems()
                        .unknown(
                                name.at(),
                                Thing.FIELD,
                                name.text(),
                                fields.stream().map(Field::name).toList());
            }
            field.ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
