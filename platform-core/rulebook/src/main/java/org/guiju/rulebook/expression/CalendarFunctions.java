package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.expression.UndeterminedException.Reason;

/** Counts working days. A day that the calendar knows nothing of is never guessed. */
final class CalendarFunctions {

    private static final int MOST_DAYS = 3_700;

    private final Optional<WorkCalendar> calendar;

    CalendarFunctions(Optional<WorkCalendar> calendar) {
        this.calendar = calendar;
    }

    Object apply(Builtin function, List<Object> arguments, Node node) {
        LocalDate day = (LocalDate) arguments.getFirst();
        return switch (function) {
            case IS_WORKDAY -> isWorked(day);
            case WORKDAYS_BETWEEN -> between(day, (LocalDate) arguments.get(1), node);
            default -> moved(day, (BigDecimal) arguments.get(1), node);
        };
    }

    private boolean isWorked(LocalDate day) {
        return calendar.filter(days -> days.knows(day.getYear()))
                .map(days -> days.isWorkday(day))
                .orElseThrow(() -> new UndeterminedException(Reason.NO_CALENDAR, String.valueOf(day.getYear())));
    }

    /** The working days after the one day, up to and with the other. */
    private BigDecimal between(LocalDate from, LocalDate to, Node node) {
        if (to.isBefore(from)) {
            return between(to, from, node).negate();
        }
        if (from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
        }
        long worked = from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> isWorked(day))
                .count();
        return BigDecimal.valueOf(worked);
    }

    /** The day on which so many working days have passed; none leaves the day as it is. */
    private LocalDate moved(LocalDate from, BigDecimal days, Node node) {
        if (days.abs().compareTo(BigDecimal.valueOf(MOST_DAYS / 2)) > 0) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
        }
        LocalDate day = from;
        for (int left = days.abs().intValueExact(), gone = 0; left > 0; gone++) {
            if (gone > MOST_DAYS) {
                throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
            }
            day = day.plusDays(days.signum());
            left -= isWorked(day) ? 1 : 0;
        }
        return day;
    }
}
