package org.guiju.web.agreement;

import java.util.List;
import org.guiju.web.clause.ClauseChip;

/**
 * One act that waits, or waited, for agreement.
 *
 * @param acts what this person can do about it, the likeliest first
 * @param changes what differs from the earlier request, if there was one
 * @param why address of the decision that asked for agreement, or of what became of it
 */
public record ApprovalCard(
        String title,
        String by,
        String since,
        String state,
        String style,
        String note,
        String due,
        List<Fact> facts,
        List<Change> changes,
        List<Step> steps,
        List<ClauseChip> clauses,
        List<Act> acts,
        String why) {

    public record Fact(String label, String value) {}

    public record Change(String label, String before, String after) {}

    public record Step(String title, String standing, String style, String icon) {}

    public record Act(String label, String href, boolean first) {}
}
