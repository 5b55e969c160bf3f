package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.WorkCalendar;

/** Stops the clock of a duty and lets it go on with what was left, counted as its clause counts. */
@ApplicationScoped
class Pauses {

    @Inject
    Calendars calendars;

    @Inject
    Organisation organisation;

    void pause(TenantId tenant, Duty duty, Instant now, ZoneId zone) {
        var due = duty.getDueAt().isBefore(now) ? now : duty.getDueAt();
        duty.pause(
                now,
                switch (duty.terms().pace()) {
                    case WORKDAYS ->
                        String.valueOf(calendar(tenant, duty)
                                .workdaysBetween(
                                        now.atZone(zone).toLocalDate(),
                                        due.minusNanos(1).atZone(zone).toLocalDate()));
                    case WORKING_TIME ->
                        calendar(tenant, duty)
                                .workingTimeBetween(now, due, zone)
                                .toString();
                    case ELAPSED, PERIOD -> Duration.between(now, due).toString();
                });
    }

    void resume(TenantId tenant, Duty duty, Instant now, ZoneId zone) {
        var left = duty.leftTime();
        duty.resume(
                now,
                switch (duty.terms().pace()) {
                    case WORKDAYS -> calendar(tenant, duty).afterWorkdays(now, Integer.parseInt(left), zone);
                    case WORKING_TIME -> calendar(tenant, duty).afterWorkingTime(now, Duration.parse(left), zone);
                    case ELAPSED, PERIOD -> now.plus(Duration.parse(left));
                });
    }

    private WorkCalendar calendar(TenantId tenant, Duty duty) {
        List<UUID> path = duty.unit().stream()
                .flatMap(unit -> organisation.path(tenant, unit).stream())
                .map(Unit::getId)
                .toList();
        return calendars.calendar(tenant, path);
    }
}
