package org.guiju.rulebook.expression;

import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.rulebook.calendar.WorkCalendar;

/**
 * The values of the names of a {@link Scope}.
 *
 * <p>Number and percent are {@link java.math.BigDecimal} (whole numbers may be any integral type), money is
 * {@link org.guiju.sdk.Money}, text and codes are {@link String}, then {@link Boolean}, {@link java.time.LocalDate},
 * {@link java.time.LocalTime}, {@link java.time.LocalDateTime}, {@link java.time.Instant},
 * {@link java.time.Duration}, {@link java.time.Period}; ranges are {@link Interval}; structs are {@code Map<String, ?>},
 * lists are {@link java.util.List}. An absent optional is a missing key, null or {@link java.util.Optional#empty()}; a
 * present one is the bare value or {@code Optional.of(value)}.
 */
public final class Values {

    private final Map<String, Object> nested;

    private final Optional<WorkCalendar> calendar;

    private final Optional<ZoneId> place;

    private final Function<String, Optional<Function<List<Object>, Object>>> functions;

    private Values(
            Map<String, ?> nested,
            Optional<WorkCalendar> calendar,
            Optional<ZoneId> place,
            Function<String, Optional<Function<List<Object>, Object>>> functions) {
        this.functions = functions;
        this.place = place;
        this.nested = Collections.unmodifiableMap(new HashMap<>(nested));
        this.calendar = calendar;
    }

    public static Values of(Map<String, ?> nested) {
        return new Values(nested, Optional.empty(), Optional.empty(), name -> Optional.empty());
    }

    /** These values and one more; a name that is there already gets the new value. */
    public Values with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(nested);
        more.put(name, value);
        return new Values(more, calendar, place, functions);
    }

    /** These values, with the calendar that working days are counted by. */
    public Values with(WorkCalendar workCalendar) {
        return new Values(nested, Optional.of(workCalendar), place, functions);
    }

    /** These values, where the clocks of a place say what day and hour a point in time is. */
    public Values in(ZoneId zone) {
        return new Values(nested, calendar, Optional.of(zone), functions);
    }

    /** These values, with what finds the functions that the scope has signatures of by their names. */
    public Values supplying(Function<String, Optional<Function<List<Object>, Object>>> finder) {
        return new Values(nested, calendar, place, finder);
    }

    /** The value at a dotted path; empty when any part of it is absent. */
    public static Optional<Object> at(Map<String, ?> values, String path) {
        Object value = values;
        for (var name : path.split("\\.")) {
            if (!(value instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            value = map.get(name);
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
        }
        return Optional.ofNullable(value);
    }

    Optional<WorkCalendar> calendar() {
        return calendar;
    }

    Optional<ZoneId> place() {
        return place;
    }

    Optional<Function<List<Object>, Object>> function(String name) {
        return functions.apply(name);
    }

    Map<String, Object> nested() {
        return nested;
    }
}
