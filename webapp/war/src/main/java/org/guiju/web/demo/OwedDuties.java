package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.web.demo.Routine.Line;

/** What the people of a place owe just now. */
@ApplicationScoped
class OwedDuties {

    @Inject
    Duties duties;

    @Inject
    DemoTime time;

    /** What an act discharges, once for each record. */
    @Transactional
    public List<Duty> by(Site site, Line line) {
        var one = new LinkedHashMap<UUID, Duty>();
        site.holding(line.by()).stream()
                .flatMap(person -> duties.of(site.tenant(), person).stream())
                .filter(duty -> duty.doneBy().contains(line.act()) && duty.getRecordId() != null)
                .forEach(duty -> one.putIfAbsent(duty.getRecordId(), duty));
        return new ArrayList<>(one.values());
    }

    /** What checklists ask, of one of those who owe it. */
    @Transactional
    public List<Duty> checks(Site site) {
        var now = time.now(site.tenant());
        var one = new LinkedHashMap<UUID, Duty>();
        site.everybody().stream()
                .map(person -> duties.checks(site.tenant(), person, now))
                .flatMap(Collection::stream)
                .filter(duty -> duty.getState().equals("open"))
                .filter(duty -> duty.terms().from().filter(now::isBefore).isEmpty())
                .forEach(duty -> one.putIfAbsent(duty.matter(), duty));
        return new ArrayList<>(one.values());
    }
}
