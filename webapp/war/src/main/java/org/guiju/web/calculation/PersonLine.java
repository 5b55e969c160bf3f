package org.guiju.web.calculation;

/**
 * What came out for one person or unit.
 *
 * @param share whether it is what a person gets of the unit above
 * @param period empty for the run's own period, else the earlier one that it corrects
 * @param before what earlier runs granted, or empty
 * @param note why it is kept back or has no amount, or empty
 * @param why address of the arithmetic, or empty for a preview
 * @param sources address of what counts, or empty
 * @param hold address of the form to keep it back or let it go, or empty
 */
public record PersonLine(
        String person,
        boolean share,
        String period,
        String acts,
        String base,
        String before,
        String amount,
        String state,
        String style,
        String note,
        String why,
        String hold,
        String holdWord) {}
