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

/** What checklists ask of the people of a place just now. */
@ApplicationScoped
class OwedChecks {

    @Inject
    Duties duties;

    @Inject
    DemoTime time;

    /** One of those who owe each matter. */
    @Transactional
    public List<Duty> at(Site site) {
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
