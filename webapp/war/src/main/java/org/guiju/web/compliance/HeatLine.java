package org.guiju.web.compliance;

import java.util.List;

/**
 * A unit, a place or a clause in the hours of a day.
 *
 * @param unit code of the unit, to look into it; empty where it is none
 * @param cells one for each hour
 */
public record HeatLine(String name, String unit, List<Cell> cells, long all) {

    private static final int SHADES = 4;

    /**
     * @param style how dark: is-0 for none to is-4 for as many as there are in any hour
     * @param label in words, for whoever points at it or does not see it
     */
    public record Cell(long count, String style, String label) {

        static Cell of(long count, long most, String label) {
            var shade = count == 0 ? 0 : Math.max(1, Math.round((float) count * SHADES / most));
            return new Cell(count, "is-" + shade, label);
        }
    }
}
