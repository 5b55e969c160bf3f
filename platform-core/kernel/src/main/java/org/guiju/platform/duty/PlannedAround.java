package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;

/** What a person is planned for around a shift: whether it is at the same time, and how many minutes lie between. */
@ApplicationScoped
class PlannedAround implements FactSupplier {

    @Inject
    Rosters rosters;

    @Override
    public String code() {
        return "planned-around";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        if (!(arguments.get("person") instanceof String person)
                || !(arguments.get("day") instanceof LocalDate day)
                || !(arguments.get("from") instanceof LocalTime from)
                || !(arguments.get("to") instanceof LocalTime to)) {
            return Optional.of(List.of());
        }
        var wanted = Span.of(day, from, to);
        return Optional.of(rosters.around(tenant, person, day).stream()
                .map(other -> row(wanted, other))
                .toList());
    }

    private static Map<String, Object> row(Span wanted, Rosters.Planned other) {
        var there = Span.of(other.day(), other.from(), other.to());
        return Map.of(
                "day", other.day(),
                "at_once", wanted.overlaps(there),
                "minutes_apart", BigDecimal.valueOf(wanted.minutesTo(there)));
    }

    /** A shift as clocks there show it; what ends no later than it begins ends the day after. */
    record Span(LocalDateTime begin, LocalDateTime end) {

        static Span of(LocalDate day, LocalTime from, LocalTime to) {
            return new Span(day.atTime(from), (to.isAfter(from) ? day : day.plusDays(1)).atTime(to));
        }

        boolean overlaps(Span other) {
            return begin.isBefore(other.end) && other.begin.isBefore(end);
        }

        long minutesTo(Span other) {
            return Math.max(
                    Duration.between(end, other.begin).toMinutes(),
                    Duration.between(other.end, begin).toMinutes());
        }
    }
}
