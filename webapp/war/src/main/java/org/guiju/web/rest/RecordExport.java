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

    void write(RecordType type, SheetWriter.Format format, OutputStream out) throws IOException {
        var fields = type.fields().stream().filter(RecordExport::fitsACell).toList();
        var say = new ValueWords(words, reader.names());
        try (var sheet = SheetWriter.to(out, format, words.text(type.name()), header(fields), columns(fields))) {
            for (int offset = 0; ; offset += PAGE) {
                var rows = reader.rows(type, fields, say, offset, PAGE);
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
