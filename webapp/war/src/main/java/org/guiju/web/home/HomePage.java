package org.guiju.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.notification.Notice;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.clause.Clauses;
import org.guiju.web.clause.Overrulings;
import org.guiju.web.pay.PaySheet;
import org.guiju.web.pay.PaySheets;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 今日待办: one list, nearest first. */
@Named("home")
@RequestScoped
public class HomePage {

    private static final int NOTICES = 8;
    private static final int UNIT_DUTIES = 20;
    private static final Set<String> HEADS = Set.of("unit_head", "company_leadership");

    @Inject
    private Duties duties;

    @Inject
    private Organisation organisation;

    @Inject
    private Notices notices;

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Overrulings overrulings;

    @Inject
    private Waits waits;

    @Inject
    private PaySheets sheets;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private final List<DutyGroup> groups = new ArrayList<>();
    private List<WaitLine> waiting = List.of();
    private List<NoticeLine> told = List.of();
    private List<DutyLine> unitDuties = List.of();
    private PaySheet pay = PaySheet.EMPTY;

    @Transactional
    public void load() throws IOException {
        if (!me.mayEnter(Place.HOME)) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + me.start().href());
            return;
        }
        var open = duties.of(me.tenant(), me.employee());
        var over = open.stream()
                .filter(duty -> duty.getDueAt().isBefore(words.now()))
                .toList();
        var rest = open.stream().filter(duty -> !over.contains(duty)).toList();
        var today = rest.stream().filter(duty -> day(duty.getDueAt()) <= 0).toList();
        var later = rest.stream().filter(duty -> day(duty.getDueAt()) > 0).toList();
        var week = later.stream().filter(duty -> inThisWeek(duty.getDueAt())).toList();
        group("home.over", over, open);
        group("home.today", today, open);
        group("home.week", week, open);
        group("home.later", later.stream().filter(duty -> !week.contains(duty)).toList(), open);
        waiting = waits.lines();
        unitDuties = ofMyUnits();
        told = notices.of(me.tenant(), me.employee(), NOTICES).stream()
                .map(notice -> new NoticeLine(
                        words.text(notice.getSays()), words.moment(notice.getAt()), href(notice), notice.isRead()))
                .toList();
        pay = sheets.of(me.employee());
    }

    private static String href(Notice notice) {
        return switch (notice.getTopic()) {
            case RECORD ->
                Optional.ofNullable(notice.getRecordId())
                        .map(id -> "/record.xhtml?id=" + id)
                        .orElse("");
            case APPROVALS -> Place.APPROVALS.href();
            case PENDING -> Place.PENDING.href();
            case PAY -> Place.PAY.href();
            case LEDGER -> Place.LEDGER.href();
            case CALENDAR -> Place.CALENDAR.href();
            case ORGANISATION -> Place.ORGANISATION.href();
            case WAIVERS -> Place.WAIVERS.href();
            case UNTAKEN -> Place.UNTAKEN.href();
        };
    }

    @Transactional
    public String markRead() {
        notices.readAll(me.tenant(), me.employee(), words.now());
        return "/home.xhtml?faces-redirect=true";
    }

    /** What others owe in the units below someone who answers for them. */
    private List<DutyLine> ofMyUnits() {
        if (me.roles().stream().noneMatch(HEADS::contains)) {
            return List.of();
        }
        var mine = organisation.unit(me.tenant(), me.unitPath().getLast()).getId();
        var units = organisation.atOrBelow(me.tenant(), List.of(mine));
        return duties.inUnits(me.tenant(), List.copyOf(units), UNIT_DUTIES).stream()
                .filter(duty -> !duty.getHolderId().equals(me.employee()))
                .map(duty -> line(duty, false))
                .toList();
    }

    private boolean inThisWeek(Instant at) {
        var day = at.minusNanos(1).atZone(words.zone()).toLocalDate();
        return day.isBefore(Period.WEEK.next(words.getToday()));
    }

    private int day(Instant at) {
        return at.atZone(words.zone()).toLocalDate().compareTo(words.getToday());
    }

    private void group(String key, List<Duty> some, List<Duty> all) {
        if (!some.isEmpty()) {
            groups.add(new DutyGroup(
                    words.of(key),
                    some.stream()
                            .map(duty -> line(duty, duty == all.getFirst()))
                            .toList()));
        }
    }

    private DutyLine line(Duty duty, boolean first) {
        var act = duty.doneBy().stream()
                .flatMap(code -> regulations.library(me.tenant()).actionType(code).stream())
                .findFirst();
        var task = overrulings.task(duty);
        return new DutyLine(
                words.clock(duty.getOpenedAt(), duty.getDueAt()),
                words.text(duty.getTitle()),
                duty.getHolderId().equals(me.employee())
                        ? ""
                        : me.names().getOrDefault(duty.getHolderId().toString(), ""),
                note(duty),
                clauses.chip(
                        duty.control().clause(),
                        "/why.xhtml?docket=" + duty.getDocketId() + "&control="
                                + duty.control().control()),
                task.map(Overrulings.Task::why).orElseGet(() -> record(Optional.ofNullable(duty.getRecordId()))),
                task.map(one -> words.of("overruled.revise"))
                        .or(() -> Optional.ofNullable(duty.getRecordId()).map(id -> words.of("home.go")))
                        .or(() -> act.map(type -> words.text(type.title())))
                        .orElse(words.of("show")),
                task.map(Overrulings.Task::href).orElseGet(() -> href(duty, act)),
                first);
    }

    private String note(Duty duty) {
        if (duty.isPaused()) {
            return words.of("home.paused");
        }
        var times = duty.terms().times();
        return times > 1 ? words.of("home.times", duty.doneTimes(), times) : "";
    }

    private String record(Optional<UUID> id) {
        return id.flatMap(record -> records.record(me.tenant(), record))
                .map(record -> regulations
                        .library(me.tenant())
                        .recordType(record.getType())
                        .map(type -> record.getData().get(type.title()))
                        .map(title -> title + " · " + record.getNumber())
                        .orElse(record.getNumber()))
                .orElse("");
    }

    private String href(Duty duty, Optional<ActionType> act) {
        var record = Optional.ofNullable(duty.getRecordId());
        return record.map(id -> "/record.xhtml?id=" + id)
                .or(() -> act.map(type -> "/act.xhtml?type=" + type.code()
                        + type.field("duty")
                                .map(field -> "&duty=" + duty.getId())
                                .orElse("")))
                .orElse("/home.xhtml");
    }

    public List<DutyGroup> getGroups() {
        return Collections.unmodifiableList(groups);
    }

    /** Work without a clock: signatures, rulings, answers. */
    public List<WaitLine> getWaiting() {
        return waiting;
    }

    public List<NoticeLine> getNotices() {
        return told;
    }

    /** Open duties of others in the units this person answers for. */
    public List<DutyLine> getUnitDuties() {
        return unitDuties;
    }

    public PaySheet getPay() {
        return pay;
    }

    public String getDay() {
        return words.dayAndWeekday(words.getToday());
    }

    public String getGreeting() {
        var hour = words.now().atZone(words.zone()).getHour();
        var key = hour < 5 ? "home.night" : hour < 12 ? "home.morning" : hour < 18 ? "home.afternoon" : "home.evening";
        return words.of(key, me.name());
    }
}
