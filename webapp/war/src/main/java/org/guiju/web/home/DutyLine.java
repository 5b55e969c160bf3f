package org.guiju.web.home;

import org.guiju.web.clause.ClauseChip;
import org.guiju.web.wording.ClockFace;

/**
 * Something owed.
 *
 * @param holder who owes it, where that is not the reader
 * @param note that its clock stands still, or how often it is done already; or empty
 * @param record number and title of the record it is about, or why a text has to be revised, or empty
 * @param act words of the button
 * @param href where the button leads
 * @param first whether it is the most urgent of all, which has the page's filled button
 */
public record DutyLine(
        ClockFace clock,
        String title,
        String holder,
        String note,
        ClauseChip clause,
        String record,
        String act,
        String href,
        boolean first) {}
