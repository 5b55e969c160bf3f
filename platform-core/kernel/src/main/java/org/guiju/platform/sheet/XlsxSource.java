package org.guiju.platform.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.guiju.platform.sheet.SheetRefusedException.Reason;

/** The first sheet of a workbook. Formulas count as what they were last computed to. */
final class XlsxSource implements Sheet.Source {

    private static final MathContext AS_SPREADSHEETS = new MathContext(15);
    private static final Pattern NOT_OF_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern OF_A_DATE = Pattern.compile("(?i).*[ymdhs年月日时分秒].*");
    private static final int DAYS_TO_1904 = 1462;

    private final Limits limits;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxSource(Path file, Limits limits) throws IOException {
        this.limits = limits;
        try {
            this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            this.stream = workbook.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (ExcelReaderException damaged) {
            throw new SheetRefusedException(Reason.DAMAGED);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException damaged) {
            throw new SheetRefusedException(Reason.DAMAGED);
        }
    }

    @Override
    public Line next() {
        var row = rows.next();
        var cells = new ArrayList<String>();
        var faults = new HashMap<Integer, Line.Fault>();
        for (Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                cells.add("");
                continue;
            }
            if (cells.size() >= limits.columns()) {
                throw new SheetRefusedException(Reason.COLUMNS, limits.columns());
            }
            cells.add(CellText.settle(text(cell, faults), cells.size(), faults));
        }
        return new Line(row.getRowNum(), cells, faults);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private String text(Cell cell, Map<Integer, Line.Fault> faults) {
        if (cell.getType() == CellType.ERROR) {
            faults.put(cell.getColumnIndex(), Line.Fault.ERROR);
            return "";
        }
        return switch (cell.getValue()) {
            case null -> {
                if (cell.getType() == CellType.FORMULA) {
                    faults.put(cell.getColumnIndex(), Line.Fault.UNCOMPUTED);
                }
                yield "";
            }
            case BigDecimal number when isDate(cell) -> date(number);
            case BigDecimal number -> number(number, cell.getColumnIndex(), faults);
            case Object other -> other.toString();
        };
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            var id = cell.getDataFormatId();
            return id != null
                    && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58);
        }
        return OF_A_DATE
                .matcher(NOT_OF_THE_FORMAT.matcher(format).replaceAll(""))
                .matches();
    }

    private String date(BigDecimal serial) {
        var shifted = workbook.isDate1904() ? serial.add(BigDecimal.valueOf(DAYS_TO_1904)) : serial;
        var at = CellText.ofSerial(shifted);
        if (shifted.compareTo(BigDecimal.ONE) < 0) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static String number(BigDecimal number, int column, Map<Integer, Line.Fault> faults) {
        if (number.precision() - number.scale() > AS_SPREADSHEETS.getPrecision()) {
            faults.put(column, Line.Fault.IMPRECISE);
            return "";
        }
        var rounded = number.round(AS_SPREADSHEETS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
