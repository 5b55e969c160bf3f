package org.guiju.platform.organisation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.rulebook.calendar.Hours;

/**
 * When a unit works in a week.
 *
 * @param week spans by weekday; a weekday that is absent is not worked
 * @param keepsHolidays whether public holidays are days off and days worked in exchange are worked
 */
public record UnitHours(Map<DayOfWeek, List<Hours>> week, boolean keepsHolidays) {

    private static final Pattern SPAN =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)[-–—~至]([01]\\d|2[0-3]):([0-5]\\d)");

    /** Spans as people type them, e.g. {@code 09:00-12:00, 13:30-18:00}; empty when they cannot be read. */
    public static Optional<List<Hours>> read(String typed) {
        var spans = new ArrayList<Hours>();
        for (var part : typed.strip().split("\\s*[,，、;；]\\s*")) {
            var span = SPAN.matcher(part.replace('：', ':').replaceAll("\\s", ""));
            if (!span.matches()) {
                return Optional.empty();
            }
            spans.add(new Hours(time(span.group(1), span.group(2)), time(span.group(3), span.group(4))));
        }
        for (var i = 1; i < spans.size(); i++) {
            var earlier = spans.get(i - 1);
            if (spans.get(i).from().isBefore(earlier.to()) || !earlier.to().isAfter(earlier.from())) {
                return Optional.empty();
            }
        }
        return Optional.of(spans);
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    /** Spans as they are shown. */
    public static String write(List<Hours> spans) {
        return spans.stream().map(span -> span.from() + "-" + span.to()).collect(Collectors.joining(", "));
    }

    Map<String, Object> stored() {
        Map<String, Object> stored = new LinkedHashMap<>();
        week.forEach((day, spans) -> stored.put(day.name().toLowerCase(Locale.ROOT), write(spans)));
        return stored;
    }

    static UnitHours of(Map<String, Object> stored, boolean keepsHolidays) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        stored.forEach((day, spans) -> week.put(
                DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                read(String.valueOf(spans)).orElseThrow()));
        return new UnitHours(week, keepsHolidays);
    }
}
