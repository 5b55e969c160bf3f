package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.web.demo.Routine.Line;

/** Carries one line of a routine out at one place. */
@ApplicationScoped
class RoutineActs {

    private static final Logger LOG = Logger.getLogger(RoutineActs.class.getName());

    @Inject
    ActionDesk desk;

    @Inject
    OwedDuties owed;

    @Inject
    RoutineRecords records;

    @Inject
    RoutineValues values;

    /** @param made records made on this day, by place and name */
    void carryOut(Site site, Line line, Chance chance, LocalDate day, LocalTime at, Map<String, UUID> made) {
        var who = chance.pick(site.holding(line.by()), day, at, site.unit(), line.by());
        if (line.owed()) {
            var number = 0;
            for (var duty : owed.by(site, line)) {
                var about = records.record(site, duty.getRecordId());
                submit(new Moment(site, line, chance, day, at, duty.getHolderId(), about, number++), made);
            }
        } else if (line.each().isPresent()) {
            var number = 0;
            for (var record : records.of(site, line.each().get())) {
                submit(new Moment(site, line, chance, day, at, who, Optional.of(record), number++), made);
            }
        } else {
            var name = line.of().map(of -> site.unit() + "/" + of);
            if (name.isEmpty() || made.containsKey(name.get())) {
                submit(
                        new Moment(
                                site,
                                line,
                                chance,
                                day,
                                at,
                                who,
                                name.map(made::get).flatMap(id -> records.record(site, id)),
                                0),
                        made);
            }
        }
    }

    private void submit(Moment moment, Map<String, UUID> made) {
        var line = moment.line();
        var answer = desk.submit(
                Actor.person(moment.site().tenant(), moment.who()),
                new Submission(
                        line.act(),
                        moment.about().map(record -> record.id()),
                        values.of(moment, made),
                        moment.key(),
                        Submission.Channel.SET_UP));
        if (!answer.permitted()) {
            LOG.fine(() -> moment.key() + " was not permitted: " + answer);
        }
        line.as().ifPresent(name -> answer.docket()
                .flatMap(docket -> Made.by(docket, answer.records()))
                .ifPresent(record -> made.put(moment.site().unit() + "/" + name, record)));
    }
}
