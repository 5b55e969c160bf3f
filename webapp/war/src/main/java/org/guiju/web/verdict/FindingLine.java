package org.guiju.web.verdict;

import java.util.List;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.SumLine;

/**
 * What one clause says, ready to be read.
 *
 * @param kind word of the finding, e.g. 提醒
 * @param title short name of the clause, or what it determines
 * @param text what it says
 * @param field name of the field that would cure it, or empty
 * @param cures what would make it pass
 * @param sum arithmetic of an amount, or nothing
 */
public record FindingLine(
        String style,
        String icon,
        String kind,
        String title,
        String text,
        ClauseChip clause,
        String field,
        String fieldLabel,
        List<SumLine> sum,
        List<Cure> cures,
        Mood mood) {}
