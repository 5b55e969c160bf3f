package org.guiju.web.consultation;

/**
 * How many of a unit took part.
 *
 * @param bar 0 to 100
 */
public record UnitTurnout(String unit, int asked, int took, int bar) {}
