package org.guiju.web.learning;

import org.guiju.web.clause.ClauseChip;

/**
 * A clause that others sign for.
 *
 * @param times how many have signed for it as it stands
 * @param refused address of the form that records a refusal
 */
public record SignedLine(ClauseChip clause, String title, int times, String refused) {}
