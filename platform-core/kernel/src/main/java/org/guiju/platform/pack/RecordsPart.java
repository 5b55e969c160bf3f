package org.guiju.platform.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.platform.pack.Page.Cell;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.Pack;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.sdk.Texts;

/** Records of one section, with their files. */
final class RecordsPart {

    private static final Texts NUMBER = new Texts("编号", "編號", "Number");
    private static final Texts STATE = new Texts("状态", "狀態", "State");
    private static final Texts NONE = new Texts("这段时间没有。", "這段期間沒有。", "None in this period.");

    private final PackWork work;
    private final Pack.Section section;

    RecordsPart(PackWork work, Pack.Section section) {
        this.work = work;
        this.section = section;
    }

    void write(int index, List<PackRecords.Row> rows) {
        var words = work.words();
        var title = words.of(section.title());
        var page = work.page(title);
        if (rows.isEmpty()) {
            page.text(words.of(NONE));
        } else {
            var header = Stream.concat(
                            Stream.of(words.of(NUMBER), words.of(STATE)),
                            section.fields().stream().map(field -> words.of(field.label())))
                    .toList();
            page.table(header, rows.stream().map(this::cells).toList());
        }
        var name = "%02d-%s".formatted(index, section.records().code());
        work.add(name + ".html", title, Integer.toString(rows.size()), page);
        work.zip()
                .lines("data/" + name + ".jsonl", rows.stream().map(this::line).toList());
    }

    private List<Cell> cells(PackRecords.Row row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Words(row.number()));
        cells.add(new Cell.Words(state(row)));
        section.fields().forEach(field -> cells.add(cell(field, row)));
        return cells;
    }

    private Cell cell(Field field, PackRecords.Row row) {
        return field.kind() == FieldKind.FILE || field.kind() == FieldKind.FILES
                ? new Cell.Files(work.files(StoredFile.in(List.of(field), row.data())))
                : new Cell.Words(work.words().of(field, row.data().get(field.name())));
    }

    private String state(PackRecords.Row row) {
        return work.words().of(section.records().states().getOrDefault(row.state(), Texts.same(row.state())));
    }

    private Map<String, Object> line(PackRecords.Row row) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", row.number());
        line.put("state", row.state());
        section.fields().forEach(field -> line.put(field.name(), row.data().get(field.name())));
        return line;
    }
}
