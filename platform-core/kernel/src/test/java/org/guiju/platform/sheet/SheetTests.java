package org.guiju.platform.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guiju.platform.sheet.SheetRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTests {

    @TempDir
    Path folder;

    @Test
    void readsCsvInEachEncodingThatSpreadsheetsWrite() throws IOException {
        var table = "姓名,城市\r\n林晓溪,上海\r\n";
        var marked = "\uFEFF" + table;
        for (byte[] bytes : List.of(
                table.getBytes(StandardCharsets.UTF_8),
                marked.getBytes(StandardCharsets.UTF_8),
                table.getBytes(Charset.forName("GB18030")),
                marked.getBytes(StandardCharsets.UTF_16LE),
                marked.getBytes(StandardCharsets.UTF_16BE))) {
            try (var sheet = Sheet.open(file(bytes), Limits.USUAL)) {
                assertEquals(List.of("姓名", "城市"), sheet.header());
                assertEquals(new Line(2, List.of("林晓溪", "上海"), Map.of()), sheet.next());
            }
        }
    }

    @Test
    void tellsTheSeparatorByTheHeaderAlone() throws IOException {
        assertEquals(List.of(List.of("1,5", "b,c,d")), rows("a;b\n1,5;\"b,c,d\"\n"));
        assertEquals(List.of(List.of("1,5", "2")), rows("a\tb\n1,5\t2\n"));
        assertEquals(List.of(List.of("1;5", "2")), rows("\"a;;;\",b\n1;5,2\n"));
    }

    @Test
    void numbersRowsAsSpreadsheetsDoAndSkipsBlankOnes() throws IOException {
        try (var sheet = Sheet.open(file("\n a ,b\n\n,\n1\n"), Limits.USUAL)) {
            assertEquals(List.of("a", "b"), sheet.header());
            assertEquals(new Line(5, List.of("1", ""), Map.of()), sheet.next());
            assertEquals(false, sheet.hasNext());
        }
    }

    @Test
    void takesNamesFromTheRowMarkedForPrograms() throws IOException {
        try (var sheet = Sheet.open(file("客户,电话\n#name,phone\n禾屿,1\n"), Limits.USUAL)) {
            assertEquals(List.of("name", "phone"), sheet.names());
            assertEquals(3, sheet.next().number());
        }
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        refuses(Reason.EMPTY, new byte[0]);
        refuses(Reason.EMPTY, "\n\n,,\n".getBytes(StandardCharsets.UTF_8));
        refuses(Reason.UNKNOWN, new byte[] {1, 2, 0, 4});
        refuses(Reason.UNKNOWN, new byte[] {'a', (byte) 0xFF, (byte) 0xFF});
        refuses(Reason.HEADLESS, "a,,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        refuses(Reason.HEADLESS, "a,b\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        refuses(Reason.DUPLICATE, "a,a\n1,2\n".getBytes(StandardCharsets.UTF_8));
        refuses(Reason.QUOTES, "a,b\n\"1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));
        refuses(Reason.DAMAGED, "PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsOldAndEncryptedWorkbooksApart() throws IOException {
        var ole = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        refuses(Reason.OLD_EXCEL, ole);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var encrypted = java.util.Arrays.copyOf(ole, ole.length + name.length);
        System.arraycopy(name, 0, encrypted, ole.length, name.length);
        refuses(Reason.PROTECTED, encrypted);
    }

    @Test
    void keepsToItsLimits() throws IOException {
        var narrow = new Limits(2, 3, 1 << 20, 1 << 20);
        try (var sheet = Sheet.open(file("a\n1\n2\n3\n"), narrow)) {
            sheet.next();
            sheet.next();
            assertEquals(
                    Reason.ROWS,
                    assertThrows(SheetRefusedException.class, sheet::next).reason());
        }
        assertRefused(Reason.COLUMNS, file("a,b,c,d\n"), narrow);
        assertRefused(Reason.LARGE, file("a\n" + "1".repeat(1 << 20)), narrow);
        assertRefused(Reason.UNPACKED, bomb(), narrow);
    }

    @Test
    void readsDatesNumbersAndFormulasOfWorkbooksByValue() throws IOException {
        var book = Workbooks.of(
                folder,
                "<row r=\"1\">" + Workbooks.text("A1", "日期") + Workbooks.text("B1", "中文") + Workbooks.text("C1", "金额")
                        + Workbooks.text("D1", "公式") + Workbooks.text("E1", "文字") + "</row>"
                        + "<row r=\"4\"><c r=\"A4\" s=\"1\"><v>46027</v></c><c r=\"B4\" s=\"2\"><v>46027.5</v></c>"
                        + "<c r=\"C4\" s=\"3\"><v>0.30000000000000004</v></c><c r=\"D4\"><f>C4*10</f><v>3</v></c>"
                        + "<c r=\"E4\" t=\"str\"><f>\"x\"</f><v>x</v></c></row>",
                "");
        try (var sheet = Sheet.open(book, Limits.USUAL)) {
            assertEquals(List.of("日期", "中文", "金额", "公式", "文字"), sheet.header());
            assertEquals(
                    new Line(4, List.of("2026-01-05", "2026-01-05T12:00", "0.3", "3", "x"), Map.of()), sheet.next());
        }
    }

    @Test
    void notesCellsWhoseValueCannotBeTold() throws IOException {
        var book = Workbooks.of(
                folder,
                "<row r=\"1\">" + Workbooks.text("A1", "a") + Workbooks.text("B1", "b") + Workbooks.text("C1", "c")
                        + "</row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c><c r=\"B2\"><f>1+1</f></c>"
                        + "<c r=\"C2\"><v>110101199001011234</v></c></row>",
                "");
        try (var sheet = Sheet.open(book, Limits.USUAL)) {
            assertEquals(
                    Map.of(0, Line.Fault.ERROR, 1, Line.Fault.UNCOMPUTED, 2, Line.Fault.IMPRECISE),
                    sheet.next().faults());
        }
    }

    @Test
    void refusesMergedCellsByTheirRange() throws IOException {
        var book = Workbooks.of(
                folder,
                "<row r=\"1\">" + Workbooks.text("A1", "客户名单") + "</row>",
                "<mergeCells count=\"1\"><mergeCell ref=\"A1:F1\"/></mergeCells>");
        var refused = assertRefused(Reason.MERGED, book, Limits.USUAL);
        assertEquals("A1:F1", refused.detail());
    }

    @Test
    void readsWhatItWroteAsItWas() throws IOException {
        var values = List.of("=1+1", "@x", "-5", "'=1", "+86 139", "a\"b,c\nd", "＝1", "''", "林");
        var names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        for (var format : SheetWriter.Format.values()) {
            var file = folder.resolve("out" + format.extension());
            try (var writer = SheetWriter.to(Files.newOutputStream(file), format, "客户/2026", names, names)) {
                writer.row(values);
            }
            try (var sheet = Sheet.open(file, Limits.USUAL)) {
                assertEquals(names, sheet.names());
                assertEquals(values, sheet.next().cells(), format.name());
            }
        }
    }

    @Test
    void writesNoCellThatIsTakenForAFormula() throws IOException {
        var file = folder.resolve("out.csv");
        try (var writer =
                SheetWriter.to(Files.newOutputStream(file), SheetWriter.Format.CSV, "t", List.of("a"), List.of())) {
            for (String risky : List.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\u0000=1")) {
                writer.row(List.of(risky));
            }
        }
        Files.readString(file)
                .lines()
                .skip(1)
                .map(line -> line.replace("\"", ""))
                .forEach(line -> assertTrue(line.startsWith("'") || line.isEmpty() || line.startsWith("=1"), line));
    }

    @Test
    void readsFiftyThousandRowsOfItsOwn() throws IOException {
        var file = folder.resolve("many.xlsx");
        try (var writer = SheetWriter.to(
                Files.newOutputStream(file), SheetWriter.Format.XLSX, "t", List.of("n", "客户"), List.of("n", "name"))) {
            for (int row = 0; row < 50_000; row++) {
                writer.row(List.of(row, "客户 " + row));
            }
        }
        try (var sheet = Sheet.open(file, Limits.USUAL)) {
            Line last = null;
            while (sheet.hasNext()) {
                last = sheet.next();
            }
            assertEquals(new Line(50_002, List.of("49999", "客户 49999"), Map.of()), last);
        }
    }

    private List<List<String>> rows(String csv) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var sheet = Sheet.open(file(csv), Limits.USUAL)) {
            sheet.forEachRemaining(line -> rows.add(line.cells()));
        }
        return rows;
    }

    private void refuses(Reason reason, byte[] content) throws IOException {
        assertRefused(reason, file(content), Limits.USUAL);
    }

    private static SheetRefusedException assertRefused(Reason reason, Path file, Limits limits) {
        var refused = assertThrows(SheetRefusedException.class, () -> {
            try (var sheet = Sheet.open(file, limits)) {
                sheet.forEachRemaining(line -> {});
            }
        });
        assertEquals(reason, refused.reason());
        return refused;
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("in"), content);
    }

    private Path bomb() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[4 << 20]);
        }
        return file;
    }
}
