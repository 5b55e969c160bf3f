package org.guiju.platform.enrolment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.sheet.Limits;
import org.guiju.platform.sheet.Line;
import org.guiju.platform.sheet.Sheet;
import org.guiju.sdk.Texts;

/**
 * What a file says about staff.
 *
 * @param missing columns that a list of staff must have and the file has not
 * @param unknown headers that mean nothing here; their columns are left out
 */
record StaffFile(List<Row> rows, List<StaffColumn> missing, List<String> unknown) {

    /** Stands in a cell whose value cannot be told, until somebody puts one in. */
    static final String UNREADABLE = "#?";

    static final Limits LIMITS = new Limits(20_000, 60, 10L << 20, 200L << 20);

    /** @param faults cells whose value could not be told */
    record Row(int number, Map<StaffColumn, String> cells, Map<StaffColumn, Texts> faults) {}

    /** @throws org.guiju.platform.sheet.SheetRefusedException if it is no table */
    static StaffFile read(Path file) throws IOException {
        try (var sheet = Sheet.open(file, LIMITS)) {
            var columns = columns(sheet);
            var rows = new ArrayList<Row>();
            while (sheet.hasNext()) {
                rows.add(row(sheet.next(), columns));
            }
            return new StaffFile(
                    rows,
                    Stream.of(StaffColumn.values())
                            .filter(StaffColumn::isRequired)
                            .filter(column -> !columns.containsKey(column))
                            .toList(),
                    sheet.header().stream()
                            .filter(header -> !header.isBlank()
                                    && StaffColumn.named(header).isEmpty())
                            .toList());
        }
    }

    private static Map<StaffColumn, Integer> columns(Sheet sheet) {
        var columns = new EnumMap<StaffColumn, Integer>(StaffColumn.class);
        for (var headers : List.of(sheet.names(), sheet.header())) {
            for (var index = 0; index < headers.size(); index++) {
                var at = index;
                StaffColumn.named(headers.get(index)).ifPresent(column -> columns.putIfAbsent(column, at));
            }
        }
        return columns;
    }

    private static Row row(Line line, Map<StaffColumn, Integer> columns) {
        var cells = new EnumMap<StaffColumn, String>(StaffColumn.class);
        columns.forEach((column, at) -> cells.put(
                column,
                line.faults().containsKey(at) ? UNREADABLE : line.cells().get(at)));
        var faults = columns.entrySet().stream()
                .filter(column -> line.faults().containsKey(column.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> words(line.faults().get(column.getValue()))));
        return new Row(line.number(), cells, faults);
    }

    private static Texts words(Line.Fault fault) {
        return switch (fault) {
            case ERROR -> new Texts("公式出错了，改成数值", "公式出錯了，改成數值", "The formula ends in an error: put in its value");
            case UNCOMPUTED ->
                new Texts(
                        "公式还没算过，在表格软件里打开保存一次",
                        "公式還沒算過，在試算表軟體中開啟並儲存一次",
                        "The formula was never computed: open and save the file once");
            case IMPRECISE ->
                new Texts(
                        "数字太长，末几位已经丢了，改成文本格式重填",
                        "數字太長，末幾位已遺失，改成文字格式重填",
                        "So long a number has lost digits: enter it as text");
            case LONG -> new Texts("字太多了", "字數太多", "Too much text");
        };
    }
}
