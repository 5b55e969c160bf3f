package org.guiju.benchmarks;

/** One row of a large table. */
record Bands(long from, String code, boolean flag) {

    static final int CODES = 10;

    static Bands of(int row) {
        return new Bands(row / (2 * CODES) * 1_000L, "t" + row / 2 % CODES, row % 2 == 1);
    }

    String amounts() {
        return "[" + from + ".." + (from + 1_000) + ")";
    }
}
