package org.guiju.rulebook.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.schema.FieldInput.Read;
import org.guiju.rulebook.schema.Intake.Setting;
import org.guiju.sdk.Texts;

/**
 * Reads line items: rows as maps by column, or text with one row a line and cells between tabs or bars, as a spreadsheet
 * gives it. Empty rows do not count; a problem names the row and the column.
 */
record RowsInput(Field field, Setting setting) {

    Read read(Object given) {
        var rows = rows(given).stream().filter(row -> !Intake.isBlank(row)).toList();
        if (rows.size() < field.fewestItems()) {
            var few = field.fewestItems();
            return FieldInput.wrong("至少填 " + few + " 行", "至少填 " + few + " 列", "At least " + few + " rows are needed");
        }
        if (rows.size() > field.mostItems()) {
            var most = field.mostItems();
            return FieldInput.wrong("最多 " + most + " 行", "最多 " + most + " 列", "At most " + most + " rows");
        }
        List<Object> values = new ArrayList<>();
        for (var i = 0; i < rows.size(); i++) {
            switch (row(rows.get(i), i + 1)) {
                case Read.Value(Object value) -> values.add(value);
                case Read.Wrong wrong -> {
                    return wrong;
                }
            }
        }
        return new Read.Value(List.copyOf(values));
    }

    private List<?> rows(Object given) {
        return switch (given) {
            case Collection<?> many -> List.copyOf(many);
            case Map<?, ?> one -> List.of(one);
            default -> given.toString().lines().map(this::cells).toList();
        };
    }

    private Map<String, Object> cells(String line) {
        var cells = line.split("\\s*[\\t|]\\s*", -1);
        Map<String, Object> row = new LinkedHashMap<>();
        for (var i = 0; i < cells.length; i++) {
            var name = i < field.columns().size() ? field.columns().get(i).name() : "#" + (i + 1);
            row.put(name, cells[i]);
        }
        return row;
    }

    private Read row(Object given, int number) {
        if (!(given instanceof Map<?, ?> cells)) {
            return in(number, Texts.none(), unreadable());
        }
        for (var name : cells.keySet()) {
            if (field.columns().stream().noneMatch(column -> column.name().equals(name))) {
                return in(number, Texts.same(name.toString()), new Texts("没有这一栏", "沒有這一欄", "no such column"));
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (var column : field.columns()) {
            var cell = cells.get(column.name());
            if (Intake.isBlank(cell)) {
                if (column.required()) {
                    return in(number, Texts.none(), Intake.missing(column));
                }
                continue;
            }
            switch (new FieldInput(column, setting).read(cell)) {
                case Read.Value(Object value) -> values.put(column.name(), value);
                case Read.Wrong(Texts says) -> {
                    return in(number, column.label(), says);
                }
            }
        }
        return new Read.Value(values);
    }

    private static Texts unreadable() {
        return new Texts("一行要按栏填写", "一列要按欄填寫", "a row is given column by column");
    }

    private static Read in(int number, Texts column, Texts says) {
        return FieldInput.wrong(
                "第 " + number + " 行" + place(column.zhHans(), "") + "：" + says.zhHans(),
                "第 " + number + " 列" + place(column.zhHant(), "") + "：" + says.zhHant(),
                "Row " + number + place(column.en(), ",") + ": " + says.en());
    }

    private static String place(String column, String mark) {
        return column.isEmpty() ? "" : mark + " " + column;
    }
}
