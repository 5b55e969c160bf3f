package org.guiju.web.docket;

import java.util.List;
import org.guiju.web.clause.ClauseChip;

/**
 * One decision in the list.
 *
 * @param clauses the first clauses that had something to say
 */
public record DocketLine(
        String at,
        String action,
        String who,
        String outcome,
        String style,
        List<ClauseChip> clauses,
        int more,
        String href,
        String recordHref) {}
