package org.guiju.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.guiju.platform.sheet.SheetRefusedException.Reason;

/**
 * A table being read from a file, row by row. The first row that is not blank is the header; a row after it whose first cell
 * begins with {@code #} names the columns for programs.
 */
public final class Sheet implements AutoCloseable, Iterator<Line> {

    private static final String NAMES_MARK = "#";

    private final Source source;
    private final Limits limits;
    private final List<String> header;
    private final List<String> names;
    private Line ahead;
    private int given;

    private Sheet(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
        var first = nextLine();
        if (first == null) {
            throw new SheetRefusedException(Reason.EMPTY);
        }
        this.header = header(first);
        this.ahead = nextLine();
        this.names = takeNames();
    }

    /** Rows of a file as they come. */
    interface Source extends Iterator<Line>, AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** @throws SheetRefusedException if it is no table that can be read; rows may still turn out so later */
    public static Sheet open(Path file, Limits limits) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw new SheetRefusedException(Reason.EMPTY);
        }
        if (size > limits.bytes()) {
            throw new SheetRefusedException(Reason.LARGE, limits.megabytes());
        }
        var source = source(file, limits);
        try {
            return new Sheet(source, limits);
        } catch (RuntimeException refused) {
            source.close();
            throw refused;
        }
    }

    private static Source source(Path file, Limits limits) throws IOException {
        var start = start(file);
        if (start.startsWith("PK")) {
            XlsxPackage.check(file, limits);
            return new XlsxSource(file, limits);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new SheetRefusedException(XlsxPackage.isProtected(file) ? Reason.PROTECTED : Reason.OLD_EXCEL);
        }
        return new CsvSource(file, limits);
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(8), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    /** What people call the columns. */
    public List<String> header() {
        return header;
    }

    /** What programs call the columns; empty where the file does not say. */
    public List<String> names() {
        return names;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    /** @throws SheetRefusedException if the file holds more rows than allowed, or its rest cannot be read */
    @Override
    public Line next() {
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        if (++given > limits.rows()) {
            throw new SheetRefusedException(Reason.ROWS, limits.rows());
        }
        var line = fitted(ahead);
        ahead = nextLine();
        return line;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private Line nextLine() {
        while (source.hasNext()) {
            var line = source.next();
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    private static List<String> header(Line first) {
        var cells = new ArrayList<>(first.cells());
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        var seen = new HashSet<String>();
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).isEmpty()) {
                throw new SheetRefusedException(Reason.HEADLESS, Line.letters(column));
            }
            if (!seen.add(cells.get(column))) {
                throw new SheetRefusedException(Reason.DUPLICATE, cells.get(column));
            }
        }
        return List.copyOf(cells);
    }

    private List<String> takeNames() {
        if (ahead == null || !ahead.cells().getFirst().startsWith(NAMES_MARK)) {
            return List.of();
        }
        var row = new ArrayList<>(fitted(ahead).cells());
        row.set(0, row.getFirst().substring(NAMES_MARK.length()));
        ahead = nextLine();
        return List.copyOf(row);
    }

    /** As wide as the header; what stands beside it has no meaning, but may not be lost in silence. */
    private Line fitted(Line line) {
        var cells = line.cells();
        for (int column = header.size(); column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                throw new SheetRefusedException(Reason.HEADLESS, Line.letters(column));
            }
        }
        var row = new ArrayList<>(cells.subList(0, Math.min(cells.size(), header.size())));
        while (row.size() < header.size()) {
            row.add("");
        }
        return new Line(line.number(), row, line.faults());
    }
}
