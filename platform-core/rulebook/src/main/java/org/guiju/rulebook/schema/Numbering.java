package org.guiju.rulebook.schema;

/**
 * How records of a type are numbered.
 *
 * @param prefix of the numbers people know them by, e.g. {@code ZD}
 * @param gapless whether no number may be missing; such a number is taken last in the transaction
 * @param perUnit whether every unit issues numbers of its own
 * @param perYear whether counting starts again each year
 */
public record Numbering(String prefix, boolean gapless, boolean perUnit, boolean perYear, int digits) {

    static final int DEFAULT_DIGITS = 4;

    static Numbering plain(String prefix) {
        return new Numbering(prefix, false, false, true, DEFAULT_DIGITS);
    }

    /** Name of the counter for a unit. */
    public String series(String unit) {
        return perUnit ? prefix + "/" + unit : prefix;
    }

    /** The number as people know it, e.g. {@code INV-tinglan-2026-000012}. */
    public String number(String unit, int year, long count) {
        return prefix
                + (perUnit ? "-" + unit : "")
                + (perYear ? "-" + year : "")
                + "-"
                + ("%0" + digits + "d").formatted(count);
    }
}
