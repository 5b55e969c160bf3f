package org.guiju.web.check;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 今日检查: the day's checks on one screen, made for a tablet at the wall: what is due now, what was done, what comes. */
@Named("checks")
@RequestScoped
public class ChecksPage {

    @Inject
    private Duties duties;

    @Inject
    private Regulations regulations;

    @Inject
    private Organisation organisation;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<CheckLine> lines = List.of();

    @Transactional
    public void load() throws IOException {
        if (door.lets(Place.CHECKS)) {
            var midnight = words.getToday().atStartOfDay(words.zone()).toInstant();
            lines = duties.checks(me.tenant(), me.employee(), midnight).stream()
                    .map(this::line)
                    .toList();
        }
    }

    private CheckLine line(Duty duty) {
        var from = duty.terms().from().orElse(duty.getOpenedAt());
        return new CheckLine(
                words.time(from) + "–" + words.time(duty.getDueAt()),
                words.text(duty.getTitle()) + place(duty),
                clauses.chip(duty.control().clause()),
                state(duty, from),
                duty.getState().equals("done")
                        ? words.of(
                                duty.isDoneLate() ? "checks.late.at" : "checks.done.at", words.time(duty.getClosedAt()))
                        : "",
                "/act.xhtml?type=" + duty.doneBy().getFirst() + "&duty=" + duty.getId() + "&back="
                        + Place.CHECKS.href(),
                duty.getState().equals("lapsed")
                        ? words.of("checks.late.do")
                        : regulations
                                .actionType(me.tenant(), duty.doneBy().getFirst())
                                .map(type -> words.text(type.submit()))
                                .orElse(words.of("show")),
                duty.answer().isPresent() && duty.doneBy().contains("AnswerCheckItem")
                        ? "/act.xhtml?type=AmendCheckAnswer&duty=" + duty.getId() + "&back=" + Place.CHECKS.href()
                        : "",
                duty.amended().map(docket -> "/why.xhtml?docket=" + docket).orElse(""));
    }

    /** Which part of one's unit it is about, where it is not the unit itself. */
    private String place(Duty duty) {
        return duty.unit()
                .map(unit -> organisation.path(me.tenant(), unit).getLast())
                .filter(unit -> !me.unitPath().contains(unit.getCode()))
                .map(unit -> " · " + words.text(unit.getName()))
                .orElse("");
    }

    private CheckLine.State state(Duty duty, Instant from) {
        return switch (duty.getState()) {
            case "open" -> from.isAfter(words.now()) ? CheckLine.State.LATER : CheckLine.State.NOW;
            case "lapsed" -> CheckLine.State.MISSED;
            default -> duty.isDoneLate() ? CheckLine.State.LATE : CheckLine.State.DONE;
        };
    }

    public List<CheckLine> getLines() {
        return lines;
    }
}
