package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Logger;
import org.guiju.platform.duty.ClockWorker;
import org.guiju.platform.founding.NewCompany;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.web.demo.Routine.Line;

/**
 * Lets a demo company live through the days of its routine, through the desk, with its clock moved on from one act to the
 * next and everything its clocks bring done in between. Goes on where the company's clock stands, so it can be stopped.
 */
@ApplicationScoped
class RoutinePlayer {

    private static final Logger LOG = Logger.getLogger(RoutinePlayer.class.getName());
    private static final LocalTime FIRST = LocalTime.of(0, 5);

    @Inject
    DemoTime time;

    @Inject
    ClockWorker clocks;

    @Inject
    RoutineActs acts;

    @Inject
    RoutineChecks checks;

    void play(TenantId tenant, NewCompany company, Routine routine, Map<String, UUID> people) {
        var sites = Site.of(tenant, company, routine, people);
        var whole = Site.whole(tenant, company, routine, people);
        var begun = System.nanoTime();
        var day = today(tenant, company).plusDays(1);
        while (!day.isAfter(LocalDate.now(company.zone()))) {
            live(sites, whole, routine, day);
            day = day.plusDays(1);
        }
        time.arrive(tenant);
        clocks.catchUp();
        LOG.info("%s lived through its routine in %d s"
                .formatted(company.code(), (System.nanoTime() - begun) / 1_000_000_000));
    }

    private LocalDate today(TenantId tenant, NewCompany company) {
        return LocalDate.ofInstant(time.now(tenant), company.zone());
    }

    private void live(List<Site> sites, Site whole, Routine routine, LocalDate day) {
        var made = new HashMap<String, UUID>();
        for (var at : times(routine)) {
            if (moment(sites.getFirst(), day, at).isAfter(Instant.now())) {
                return;
            }
            reach(sites.getFirst(), day, at);
            checks.answer(whole, routine, day, at);
            if (routine.checks().at().contains(at)) {
                sites.forEach(site -> checks.answer(site, routine, day, at));
            }
            for (var line : routine.lines()) {
                sites.stream()
                        .filter(site -> isDone(line, site, routine, day, at))
                        .forEach(site -> acts.carryOut(site, line, new Chance(routine.seed()), day, at, made));
            }
        }
    }

    private static TreeSet<LocalTime> times(Routine routine) {
        var times = new TreeSet<>(routine.checks().at());
        times.add(FIRST);
        routine.lines().forEach(line -> times.addAll(line.at()));
        return times;
    }

    private void reach(Site site, LocalDate day, LocalTime at) {
        time.reach(site.tenant(), moment(site, day, at));
        clocks.catchUp();
    }

    private static Instant moment(Site site, LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(site.company().zone()).toInstant();
    }

    private static boolean isDone(Line line, Site site, Routine routine, LocalDate day, LocalTime at) {
        var today = LocalDate.now(site.company().zone());
        return line.at().contains(at)
                && line.isOn(day)
                && line.ago().filter(ago -> !today.minusDays(ago).equals(day)).isEmpty()
                && line.place().filter(unit -> !unit.equals(site.unit())).isEmpty()
                && new Chance(routine.seed()).falls(line.chance(), day, at, site.unit(), line.act());
    }
}
