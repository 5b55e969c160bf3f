package org.guiju.web.importing;

import java.util.List;

/**
 * A list somebody brought, as the page shows it.
 *
 * @param percent how far the work has come
 * @param ignored columns that fill nothing
 * @param show verdict of the rows that are shown; empty for all
 * @param rows those shown
 */
public record RunView(
        String id,
        String file,
        String kind,
        String state,
        boolean working,
        boolean checked,
        boolean over,
        int total,
        int finished,
        int percent,
        int ready,
        List<Count> counts,
        List<String> ignored,
        String show,
        List<RowView> rows,
        boolean further) {

    /** Whether the rows shown can be put right here. */
    public boolean isCorrectable() {
        return checked && show.equals("wrong");
    }

    public record Count(String verdict, String label, String style, int number) {}

    public record RowView(
            int number,
            String label,
            String style,
            String first,
            List<String> says,
            String href,
            List<CellView> cells) {}

    /** @param problem what is wrong with it; empty when nothing is */
    public record CellView(String column, String title, String text, String problem) {}
}
