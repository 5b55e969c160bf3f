package org.guiju.rulebook.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads {@code packs/<code>.yaml}. */
public final class PackReader {

    private static final Set<FieldKind> MOMENTS = Set.of(FieldKind.INSTANT, FieldKind.DATE);

    private final Map<String, RecordType> records;

    private PackReader(Map<String, RecordType> records) {
        this.records = records;
    }

    public static Pack read(
            String plugin, Map<String, RecordType> records, Collection<String> regulations, Section file) {
        var pack = new Pack(
                file.requiredName("pack", Section.NAME),
                plugin,
                file.texts("title"),
                file.texts("intro"),
                file.textList("regulations"),
                file.sections("sections").stream()
                        .flatMap(section -> new PackReader(records).section(section).stream())
                        .toList());
        file.scalars("regulations").stream()
                .filter(named -> !regulations.contains(named.text()))
                .forEach(named -> file.problems().unknown(named.at(), Thing.REGULATION, named.text(), regulations));
        file.close();
        return pack;
    }

    private Optional<Pack.Section> section(Section section) {
        var title = section.texts("title");
        var code = section.requiredText("records");
        var type = Optional.ofNullable(records.get(code));
        if (type.isEmpty()) {
            section.problems().unknown(section.at("records"), Thing.RECORD, code, records.keySet());
        }
        var read = type.map(known -> new Pack.Section(
                title,
                known,
                field(section, known, "at", MOMENTS),
                field(section, known, "unit", Set.of(FieldKind.UNIT)),
                states(section, known),
                section.flag("standing", false),
                section.scalars("fields").stream()
                        .flatMap(named -> field(section, known, named, Set.of()).stream())
                        .toList()));
        section.close();
        return read;
    }

    private static Optional<String> field(Section section, RecordType type, String key, Set<FieldKind> kinds) {
        return section.scalar(key)
                .flatMap(named -> field(section, type, named, kinds))
                .map(Field::name);
    }

    private static Optional<Field> field(Section section, RecordType type, Node.Scalar named, Set<FieldKind> kinds) {
        var fitting = type.fields().stream()
                .filter(field -> kinds.isEmpty() || kinds.contains(field.kind()))
                .toList();
        var found = fitting.stream()
                .filter(field -> field.name().equals(named.text()))
                .findFirst();
        if (found.isEmpty()) {
            section.problems()
                    .unknown(
                            named.at(),
                            Thing.FIELD,
                            named.text(),
                            fitting.stream().map(Field::name).toList());
        }
        return found;
    }

    private static List<String> states(Section section, RecordType type) {
        section.scalars("states").stream()
                .filter(named -> !type.states().containsKey(named.text()))
                .forEach(named -> section.problems()
                        .unknown(
                                named.at(),
                                Thing.STATE,
                                named.text(),
                                type.states().keySet()));
        return section.textList("states");
    }
}
