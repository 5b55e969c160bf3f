package org.guiju.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table being written to a file, row by row. What is closed is whole; what was not is no file. */
public interface SheetWriter extends AutoCloseable {

    /** Formats a table is given out in. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return "." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param names what programs call the columns, kept beside the header so that the file can be read in again */
    static SheetWriter to(OutputStream out, Format format, String title, List<String> header, List<String> names)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvWriter(out, header, names);
            case XLSX -> new XlsxWriter(out, title, header, names);
        };
    }

    /** @param cells texts, {@link Number}s, booleans, {@link java.time.LocalDate}s, {@link java.time.LocalDateTime}s */
    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;
}
