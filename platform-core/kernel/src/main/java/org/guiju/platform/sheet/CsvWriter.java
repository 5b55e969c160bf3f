package org.guiju.platform.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** UTF-8 with the mark without which spreadsheet programs guess another encoding. */
final class CsvWriter implements SheetWriter {

    private final CSVPrinter printer;

    CsvWriter(OutputStream out, List<String> header, List<String> names) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        row(header);
        if (!names.isEmpty()) {
            var marked = new ArrayList<>(names);
            marked.set(0, "#" + names.getFirst());
            row(marked);
        }
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvWriter::text).toList());
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private static String text(Object cell) {
        return switch (cell) {
            case BigDecimal number -> number.toPlainString();
            case String text -> CellText.guarded(text);
            case Object other -> other.toString().replace('T', ' ');
        };
    }
}
