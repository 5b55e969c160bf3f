package org.guiju.web.calendar;

import java.util.List;

/**
 * Working hours of a unit.
 *
 * @param days a word for each weekday, Monday first; empty for a unit that follows the one above
 */
public record HoursLine(String code, String unit, int depth, List<String> days, String holidays) {}
