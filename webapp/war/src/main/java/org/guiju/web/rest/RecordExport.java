package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.platform.sheet.SheetWriter;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.record.RecordFilter;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Records of a type as a table, as far as the reader sees them and in the reader's words; page by page, never all at once. */
@RequestScoped
public class RecordExport {

    private static final int PAGE = 500;

    @Inject
    private RecordRows reader;

    @Inject
    private Words words;

    /** The fields of those columns, in the order of the type; all that a cell can hold where none is named. */
    List<Field> fields(RecordType type, List<String> columns) {
        var fields = type.fields().stream().filter(RecordExport::fitsACell).toList();
        var known = fields.stream().map(Field::name).toList();
        columns.stream().filter(column -> !known.contains(column)).findFirst().ifPresent(column -> {
            throw new ProblemException(400, "wrong-parameter", "columns", String.join(", ", known));
        });
        return columns.isEmpty()
                ? fields
                : fields.stream()
                        .filter(field -> columns.contains(field.name()))
                        .toList();
    }

    void write(RecordType type, List<Field> fields, RecordFilter filter, SheetWriter.Format format, OutputStream out)
            throws IOException {
        var say = new ValueWords(words, reader.names());
        try (var sheet = SheetWriter.to(out, format, words.text(type.name()), header(fields), columns(fields))) {
            for (int offset = 0; ; offset += PAGE) {
                var rows = reader.rows(type, fields, filter, say, offset, PAGE);
                for (List<Object> row : rows.visible()) {
                    sheet.row(row);
                }
                if (rows.read() < PAGE) {
                    break;
                }
            }
        }
    }

    private static boolean fitsACell(Field field) {
        return field.kind() != FieldKind.SIGNATURE;
    }

    private List<String> header(List<Field> fields) {
        return Stream.concat(
                        Stream.of("number", "state", "owner", "at").map(name -> words.of("records." + name)),
                        fields.stream().map(field -> words.text(field.label())))
                .toList();
    }

    private static List<String> columns(List<Field> fields) {
        return Stream.concat(
                        Stream.of("record.number", "record.state", "record.owner", "record.created_at"),
                        fields.stream().map(Field::name))
                .toList();
    }
}
