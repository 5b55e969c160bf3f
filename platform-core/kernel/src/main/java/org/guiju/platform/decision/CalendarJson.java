package org.guiju.platform.decision;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.rulebook.calendar.Hours;
import org.guiju.rulebook.calendar.WorkCalendar;

/** A work calendar as plain values in one order, and back. */
final class CalendarJson {

    private CalendarJson() {}

    static Map<String, Object> write(WorkCalendar calendar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("years", calendar.years().map(years -> years.stream().sorted().toList()));
        json.put("holidays", days(calendar.holidays()));
        json.put("workdays", days(calendar.workdays()));
        Map<DayOfWeek, Object> week = new TreeMap<>();
        calendar.week()
                .forEach((day, hours) -> week.put(
                        day,
                        hours.stream()
                                .map(span -> List.of(span.from(), span.to()))
                                .toList()));
        json.put("week", week);
        return json;
    }

    static WorkCalendar read(Map<String, Object> json) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        ((Map<?, ?>) json.get("week"))
                .forEach((day, spans) -> week.put(
                        DayOfWeek.valueOf((String) day),
                        ((List<?>) spans).stream().map(CalendarJson::hours).toList()));
        return new WorkCalendar(
                Optional.ofNullable((List<?>) json.get("years")).map(years -> years.stream()
                        .map(year -> ((BigDecimal) year).intValueExact())
                        .collect(Collectors.toSet())),
                set(json.get("holidays")),
                set(json.get("workdays")),
                week);
    }

    private static Hours hours(Object span) {
        var ends = (List<?>) span;
        return new Hours((LocalTime) ends.get(0), (LocalTime) ends.get(1));
    }

    private static List<LocalDate> days(Collection<LocalDate> days) {
        return days.stream().sorted().toList();
    }

    private static Set<LocalDate> set(Object days) {
        return ((List<?>) days).stream().map(LocalDate.class::cast).collect(Collectors.toSet());
    }
}
