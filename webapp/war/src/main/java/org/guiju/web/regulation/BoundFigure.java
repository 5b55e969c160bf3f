package org.guiju.web.regulation;

import org.guiju.web.clause.ClauseChip;

/** A figure that law bounds, and the article that does. */
public record BoundFigure(ClauseChip clause, String label, String because) {}
