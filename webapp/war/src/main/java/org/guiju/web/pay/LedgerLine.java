package org.guiju.web.pay;

import java.util.List;
import org.guiju.web.clause.ClauseChip;

/**
 * One entry of the ledger, in words.
 *
 * @param acted when the act happened that it follows from, or empty
 * @param style of the state's tag
 * @param posted what really counts so far, or empty while nothing does
 * @param left what is still to be posted, or empty
 * @param notes what people said about it, in order
 * @param postings every line that was written for it
 * @param acts what this reader can do with it now
 */
public record LedgerLine(
        String day,
        String acted,
        String person,
        String says,
        ClauseChip clause,
        String state,
        String style,
        String nature,
        String amount,
        String posted,
        String left,
        String why,
        List<String> notes,
        List<Posting> postings,
        List<Act> acts,
        boolean open) {

    /** A link to an action on the entry. */
    public record Act(String label, String href) {}

    /** A line that counts: when, why it was written, how much, and where its reasons are. */
    public record Posting(String when, String kind, String amount, String why) {}
}
