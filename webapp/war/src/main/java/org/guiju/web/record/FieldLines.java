package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** What a record's fields hold, in words. */
@RequestScoped
public class FieldLines {

    @Inject
    private Records records;

    @Inject
    private RecordList list;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    @Inject
    private Words words;

    List<FieldLine> of(RecordType type, BusinessRecord record) {
        return of(type.fields(), record);
    }

    /** Some of the fields, in the order in which they are named. */
    public List<FieldLine> of(RecordType type, List<String> names, BusinessRecord record) {
        return of(names.stream().flatMap(name -> type.field(name).stream()).toList(), record);
    }

    private List<FieldLine> of(List<Field> fields, BusinessRecord record) {
        var data = record.getData();
        return fields.stream()
                .filter(field -> data.get(field.name()) != null && !isEmpty(data.get(field.name())))
                .filter(field -> field.kind().isReference() || !isIds(data.get(field.name())))
                .map(field -> line(record, field, data))
                .filter(line -> !(line.values().isEmpty()
                        && line.files().isEmpty()
                        && line.records().isEmpty()))
                .toList();
    }

    private FieldLine line(BusinessRecord record, Field field, Map<String, Object> data) {
        var value = data.get(field.name());
        var label = words.text(field.label());
        return switch (field.kind()) {
            case RECORD, RECORDS -> new FieldLine(label, List.of(), List.of(), pointed(value));
            case FILE, FILES -> new FieldLine(label, List.of(), files(field, data), List.of());
            default -> new FieldLine(label, values(record, field, value), files(field, data), List.of());
        };
    }

    private List<RecordLine> pointed(Object ids) {
        return (ids instanceof Collection<?> many ? many : List.of(ids))
                .stream()
                        .flatMap(id -> records.record(me.tenant(), UUID.fromString(id.toString())).stream())
                        .filter(sight::sees)
                        .map(list::line)
                        .toList();
    }

    private List<FileLink> files(Field field, Map<String, Object> data) {
        return StoredFile.in(List.of(field), data).stream()
                .map(file -> FileLink.of(file, words))
                .toList();
    }

    /** Lists of keys of other records say nothing to a reader. */
    private boolean isIds(Object value) {
        return value instanceof Collection<?> items
                && !items.isEmpty()
                && items.stream()
                        .allMatch(item -> item.toString().matches("[0-9a-f-]{36}")
                                && !me.names().containsKey(item.toString()));
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> items
                ? items.isEmpty()
                : value.toString().isBlank();
    }

    private List<String> values(BusinessRecord record, Field field, Object value) {
        var say = new ValueWords(words, me.names());
        var shown = sight.shown(record, field, value);
        return shown instanceof Collection<?> items
                ? items.stream().map(item -> say.of(field, item)).toList()
                : List.of(say.of(field, shown));
    }
}
