package org.guiju.web.calendar;

import java.util.List;

/**
 * A year of the work calendar.
 *
 * @param source which publication it relies on
 * @param tag words saying that it is published, confirmed or missing
 * @param missing whether clocks cannot be worked out in it
 * @param past whether it is over, and of use only to those who look back
 */
public record YearLine(
        int year, String source, String tag, boolean missing, boolean past, List<Spell> holidays, List<Spell> worked) {

    /**
     * Days in a row that are not what their weekday says.
     *
     * @param length how many, where there is more than one
     */
    public record Spell(String name, String when, String length, boolean own) {}
}
