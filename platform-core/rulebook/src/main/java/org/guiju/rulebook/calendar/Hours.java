package org.guiju.rulebook.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Part of a day that is worked. One that ends at or before its start ends on the next day: 22:00 to 06:00. */
public record Hours(LocalTime from, LocalTime to) {

    public Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    public Instant end(LocalDate day, ZoneId zone) {
        var last = to.isAfter(from) ? day : day.plusDays(1);
        return last.atTime(to).atZone(zone).toInstant();
    }

    /** How much of it, on that day, lies between two instants. */
    Duration within(LocalDate day, ZoneId zone, Instant begin, Instant end) {
        var first = later(start(day, zone), begin);
        var last = end(day, zone).isBefore(end) ? end(day, zone) : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
