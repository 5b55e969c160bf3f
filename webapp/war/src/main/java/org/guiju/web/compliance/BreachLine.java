package org.guiju.web.compliance;

import org.guiju.web.clause.ClauseChip;

/** How often one clause was broken in one unit, as far as that is on record, and by how many. */
public record BreachLine(String unit, ClauseChip clause, int acts, int people) {}
