package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.guiju.platform.notification.Notice.Topic;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision;

/** Tells the administrators, once per year, that a clock asked for a year the calendar does not have. */
@ApplicationScoped
class CalendarGaps {

    private static final String YEAR = "calendar.year";

    @Inject
    Calendars calendars;

    @Inject
    Organisation organisation;

    @Inject
    Notices notices;

    void tell(Matter matter, Decision decision) {
        decision.findings().stream()
                .flatMap(found -> Optional.ofNullable(found.basis().inputs().get(YEAR)).stream())
                .map(year -> ((BigDecimal) year).intValueExact())
                .distinct()
                .filter(year -> calendars.misses(matter.actor().tenant(), year, matter.now()))
                .forEach(year -> tell(matter, year));
    }

    private void tell(Matter matter, int year) {
        var tenant = matter.actor().tenant();
        var admins = organisation.withRole(tenant, "tenant_admin").stream()
                .map(Employee::getId)
                .toList();
        notices.tell(tenant, admins, Topic.CALENDAR, says(year), Optional.empty(), matter.now());
    }

    private static Texts says(int year) {
        return new Texts(
                "工作日历缺 " + year + " 年的放假安排，有业务在等它才能算期限。请到“日历与班次”补上这一年。",
                "工作日曆缺 " + year + " 年的放假安排，有業務在等它才能算期限。請到「日曆與班次」補上這一年。",
                "The work calendar has no public holidays for " + year
                        + " and work is waiting for its time limit. Add the year under “Calendar and shifts”.");
    }
}
