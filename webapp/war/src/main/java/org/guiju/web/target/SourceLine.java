package org.guiju.web.target;

import org.guiju.web.clause.ClauseChip;

/** One act that counts towards a target. */
public record SourceLine(String day, String person, String amount, ClauseChip clause, String record) {}
