package org.guiju.web.importing;

import java.util.List;

/**
 * A table somebody brought, as the page shows it.
 *
 * @param percent how far the work has come
 * @param stalled whether whoever worked on it is gone
 * @param ignored columns that fill no field
 * @param missing required fields that no column fills
 */
public record RunView(
        String id,
        String file,
        String action,
        String state,
        boolean working,
        boolean stalled,
        boolean checked,
        boolean over,
        int total,
        int finished,
        int percent,
        int ready,
        List<Count> counts,
        List<String> ignored,
        List<String> missing,
        List<RowView> rows) {

    public record Count(String label, String style, int number) {}

    public record RowView(int number, String label, String style, String first, List<String> says, String href) {}
}
