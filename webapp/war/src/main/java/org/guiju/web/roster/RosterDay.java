package org.guiju.web.roster;

import java.util.List;

/** @param style {@code is-today} for the day that it is */
public record RosterDay(String name, String style, List<Shift> shifts) {

    /** Somebody's shift; it leads to its record. */
    public record Shift(String time, String person, String href) {}
}
