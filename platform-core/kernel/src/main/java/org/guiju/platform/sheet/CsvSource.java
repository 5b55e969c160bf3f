package org.guiju.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guiju.platform.sheet.SheetRefusedException.Reason;

/** Text with separators, in the encodings and with the separators that spreadsheet programs write. */
final class CsvSource implements Sheet.Source {

    private static final List<Charset> WITHOUT_MARK = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int LOOK_AHEAD = 8192;

    private final Limits limits;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long row;

    CsvSource(Path file, Limits limits) throws IOException {
        this.limits = limits;
        var charset = charset(file);
        this.parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(file, charset))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(reader(file, charset));
        this.records = parser.iterator();
    }

    @Override
    public boolean hasNext() {
        return readable(records::hasNext);
    }

    @Override
    public Line next() {
        var csv = readable(records::next);
        row = csv.getRecordNumber();
        if (csv.size() > limits.columns()) {
            throw new SheetRefusedException(Reason.COLUMNS, limits.columns());
        }
        var cells = new ArrayList<String>();
        var faults = new HashMap<Integer, Line.Fault>();
        csv.forEach(text -> cells.add(CellText.settle(CellText.unguarded(text), cells.size(), faults)));
        return new Line((int) row, cells, faults);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private <T> T readable(java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            throw new SheetRefusedException(Reason.QUOTES, row + 1);
        }
    }

    private static Charset charset(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOK_AHEAD);
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        for (byte one : start) {
            if (one == 0) {
                throw new SheetRefusedException(Reason.UNKNOWN);
            }
        }
        for (Charset candidate : WITHOUT_MARK) {
            if (isIn(file, candidate)) {
                return candidate;
            }
        }
        throw new SheetRefusedException(Reason.UNKNOWN);
    }

    private static boolean isIn(Path file, Charset charset) throws IOException {
        try (var reader = strict(file, charset)) {
            reader.transferTo(java.io.Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Reader strict(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** After the byte order mark, if there is one. */
    private static Reader reader(Path file, Charset charset) throws IOException {
        var reader = new java.io.BufferedReader(strict(file, charset), LOOK_AHEAD);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Whichever of the usual separators the first row has most of, outside quotes. */
    private static char separator(Path file, Charset charset) throws IOException {
        var counts = new HashMap<Character, Integer>();
        try (var reader = reader(file, charset)) {
            var quoted = false;
            var seen = false;
            for (int c = reader.read(); c >= 0 && !(seen && !quoted && (c == '\n' || c == '\r')); c = reader.read()) {
                quoted ^= c == '"';
                seen |= !Character.isWhitespace(c);
                if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                    counts.merge((char) c, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(',');
    }
}
