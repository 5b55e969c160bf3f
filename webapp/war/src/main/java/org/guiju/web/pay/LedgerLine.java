package org.guiju.web.pay;

import java.util.List;
import org.guiju.web.clause.ClauseChip;

/**
 * One entry of the ledger, in words.
 *
 * @param style of the state's tag
 * @param posted what was really taken or given, or empty before that
 * @param why address of the reasons: of the posting, once there is one
 * @param acts what this reader can do with it now
 */
public record LedgerLine(
        String day,
        String person,
        String says,
        ClauseChip clause,
        String state,
        String style,
        String nature,
        String amount,
        String posted,
        String defence,
        String decided,
        String why,
        List<Act> acts,
        boolean open) {

    /** A link to an action on the entry. */
    public record Act(String label, String href) {}
}
