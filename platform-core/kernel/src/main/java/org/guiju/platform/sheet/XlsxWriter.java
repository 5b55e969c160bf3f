package org.guiju.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet with a header that stays in sight; the names for programs stand in a hidden row. Texts are written as texts. */
final class XlsxWriter implements SheetWriter {

    private static final int FLUSH_EVERY = 500;
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    XlsxWriter(OutputStream out, String title, List<String> header, List<String> names) throws IOException {
        workbook = new Workbook(out, "Guiju", null);
        sheet = workbook.newWorksheet(sheetName(title));
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        next = 1;
        if (!names.isEmpty()) {
            sheet.hideRow(1);
            for (int column = 0; column < names.size(); column++) {
                sheet.inlineString(1, column, (column == 0 ? "#" : "") + names.get(column));
            }
            next = 2;
        }
        sheet.freezePane(0, next);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(next, column, number);
            case Boolean truth -> sheet.value(next, column, truth);
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime at -> {
                sheet.value(next, column, at);
                sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Object other
            when !other.toString().isEmpty() -> sheet.inlineString(next, column, cut(other.toString()));
            case Object nothing -> {}
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static String cut(String text) {
        return text.length() > Limits.MOST_CHARACTERS ? text.substring(0, Limits.MOST_CHARACTERS) : text;
    }

    /** Spreadsheet programs take neither long names nor these signs. */
    private static String sheetName(String title) {
        var name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.isEmpty() ? "Sheet1" : name.substring(0, Math.min(name.length(), 31));
    }
}
