package org.guiju.web.why;

import java.util.List;
import org.guiju.web.clause.LayerTable;
import org.guiju.web.clause.Piece;
import org.guiju.web.clause.SumLine;

/**
 * The reasons of one finding, or of a clause by itself.
 *
 * @param source regulation, number, revision and since when
 * @param bound the date whose version counts, or empty
 * @param says what the clause said about the case, or empty
 */
public record Reasons(
        String title,
        String says,
        String source,
        boolean law,
        List<Piece> text,
        String bound,
        List<SumLine> sum,
        List<LayerTable> layers,
        List<Fact> facts,
        String regulationHref) {

    /** One fact that was read. */
    public record Fact(String label, String value) {}
}
