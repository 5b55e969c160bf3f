package org.guiju.rulebook.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Over what time acts are counted: the calendar month, quarter or year of the act, or so long before it.
 *
 * @param rolling absent for the calendar
 */
public record Window(Calendar calendar, Optional<Period> rolling) {

    /** Periods of the calendar. */
    public enum Calendar {
        MONTH,
        QUARTER,
        YEAR,
        ROLLING
    }

    static Optional<Window> of(String text) {
        return switch (text) {
            case "month" -> Optional.of(new Window(Calendar.MONTH, Optional.empty()));
            case "quarter" -> Optional.of(new Window(Calendar.QUARTER, Optional.empty()));
            case "year" -> Optional.of(new Window(Calendar.YEAR, Optional.empty()));
            default ->
                text.matches("P\\d+[DWMY]")
                        ? Optional.of(new Window(Calendar.ROLLING, Optional.of(Period.parse(text))))
                        : Optional.empty();
        };
    }

    /** The first moment that counts together with an act; an act at exactly that moment does. */
    public Instant start(Instant act, ZoneId zone) {
        var day = act.atZone(zone).toLocalDate();
        return switch (calendar) {
            case MONTH -> midnight(day.withDayOfMonth(1), zone);
            case QUARTER ->
                midnight(day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1), zone);
            case YEAR -> midnight(day.withDayOfYear(1), zone);
            case ROLLING -> act.atZone(zone).minus(rolling.orElseThrow()).toInstant();
        };
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** As files spell it. */
    public String spelling() {
        return rolling.map(Period::toString).orElse(calendar.name().toLowerCase(java.util.Locale.ROOT));
    }
}
