package org.guiju.platform.sheet;

/**
 * What a file may hold.
 *
 * @param bytes as sent
 * @param unpacked bytes of an XLSX file once unpacked
 */
public record Limits(int rows, int columns, long bytes, long unpacked) {

    /** A cell of a spreadsheet holds no more. */
    static final int MOST_CHARACTERS = 32_767;

    static final int MOST_PARTS = 1_000;

    public static final Limits USUAL = new Limits(50_000, 200, 20L << 20, 300L << 20);

    public long megabytes() {
        return bytes >> 20;
    }
}
