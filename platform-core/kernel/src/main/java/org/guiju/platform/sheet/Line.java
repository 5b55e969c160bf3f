package org.guiju.platform.sheet;

import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param number as a spreadsheet program shows it, the first is 1
 * @param cells one for each column of the header: stripped text, numbers in plain digits, dates as ISO says; empty where
 *     nothing stands
 * @param faults cells whose value cannot be told, by column; their text is empty
 */
public record Line(int number, List<String> cells, Map<Integer, Fault> faults) {

    /** Why a cell's value cannot be told. */
    public enum Fault {
        /** a formula ended in an error such as #REF! */
        ERROR,
        /** a formula whose value was never saved */
        UNCOMPUTED,
        /** a number so long that spreadsheets forget its last digits; it should have been text */
        IMPRECISE,
        /** more text than a cell may hold */
        LONG
    }

    public Line {
        cells = List.copyOf(cells);
        faults = Map.copyOf(faults);
    }

    public boolean isBlank() {
        return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }

    /** Letters of a column as spreadsheet programs show them. */
    public static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
