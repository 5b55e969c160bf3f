package org.guiju.web.calendar;

import java.util.List;

/**
 * A year of the work calendar.
 *
 * @param source which publication it relies on
 * @param tag words saying that it is published, confirmed or missing
 * @param missing whether clocks cannot be worked out in it
 */
public record YearLine(int year, String source, String tag, boolean missing, List<DayLine> days) {

    /** A day that is not what its weekday says. */
    public record DayLine(String day, String name, String what, boolean works, boolean own) {}
}
