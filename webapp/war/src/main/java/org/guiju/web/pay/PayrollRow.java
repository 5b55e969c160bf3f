package org.guiju.web.pay;

import java.util.List;
import org.guiju.web.clause.ClauseChip;

/**
 * One line of a month's pay, in words.
 *
 * @param before open before this month
 * @param left carried to later months
 * @param because what its clauses said
 * @param held true when they did not let it through
 */
public record PayrollRow(
        String person,
        String says,
        ClauseChip clause,
        String nature,
        String before,
        String posted,
        String left,
        List<String> because,
        boolean held) {}
