package org.guiju.rulebook.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads {@code fields/<type>.yaml}: what a company adds to a record type or an action type that a plugin ships. */
public final class ExtensionReader {

    private final Section file;
    private final Problems problems;

    private ExtensionReader(Section file) {
        this.file = file;
        this.problems = file.problems();
    }

    public static RecordType record(RecordType type, Collection<String> records, Section file) {
        return new ExtensionReader(file).record(type, records);
    }

    public static ActionType action(ActionType type, Map<String, RecordType> records, Section file) {
        return new ExtensionReader(file).action(type, records);
    }

    /** Records that are there already have nothing in such a field, so it is never required. */
    private RecordType record(RecordType type, Collection<String> records) {
        RecordReader.refuseBuiltIn(file);
        var more = fields(type.fields(), records);
        more.stream()
                .filter(Field::required)
                .forEach(field ->
                        problems.add(file.at("fields"), Code.KEY_NOT_HERE, field.name() + ": required", "extends"));
        var extended = type.with(more, RecordReader.index(file, RecordReader.indexable(more)));
        file.notHere("extends: " + type.code(), "keeps");
        file.close();
        return extended;
    }

    private List<Field> fields(List<Field> known, Collection<String> records) {
        file.skip("extends");
        file.required("fields");
        var more = FieldReader.read(file, records);
        for (var entry : file.entries("fields")) {
            if (known.stream().anyMatch(field -> field.name().equals(entry.key().text()))) {
                problems.add(entry.key().at(), Code.NAME_TAKEN, entry.key().text());
            }
        }
        return more;
    }

    private ActionType action(ActionType type, Map<String, RecordType> records) {
        var more = fields(type.fields(), records.keySet());
        var hash = Canonical.hash(Canonical.text(file.tree()));
        var extended = type.with(more, Map.of(), hash);
        var keeps = keeps(extended, records);
        file.notHere("extends: " + type.code(), "index");
        file.close();
        return type.with(more, keeps, hash);
    }

    private Map<String, Map<String, Expression>> keeps(ActionType type, Map<String, RecordType> records) {
        var keeps = new LinkedHashMap<String, Map<String, Expression>>();
        for (var entry : file.entries("keeps")) {
            var code = entry.key().text();
            var record = Optional.ofNullable(records.get(code));
            if (record.isEmpty()) {
                problems.unknown(entry.key().at(), Thing.RECORD, code, records.keySet());
            }
            record.flatMap(known -> Section.of(entry.value(), problems).map(section -> values(type, known, section)))
                    .ifPresent(values -> keeps.put(code, values));
        }
        return keeps;
    }

    private Map<String, Expression> values(ActionType type, RecordType record, Section section) {
        var values = new LinkedHashMap<String, Expression>();
        for (var entry : section.tree().entries()) {
            var field = record.field(entry.key().text());
            if (field.isEmpty()) {
                problems.unknown(
                        entry.key().at(),
                        Thing.FIELD,
                        entry.key().text(),
                        record.fields().stream().map(Field::name).toList());
            }
            field.flatMap(known -> value(type, known, entry.value()))
                    .ifPresent(value -> values.put(entry.key().text(), value));
        }
        return values;
    }

    private Optional<Expression> value(ActionType type, Field field, Node text) {
        return Section.scalar(text, problems)
                .flatMap(formula -> new Formulas(type.scope(), problems).compile(formula, field.type()));
    }
}
