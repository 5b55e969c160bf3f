package org.guiju.platform.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.TermsJson;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;

/**
 * Something somebody owes by a time (待办), from a clause. Opened by a decision; done by an action the clause names on the
 * same record; lapsed when its clock ends first.
 */
@Entity
@Table(name = "duty")
@IdClass(RowId.class)
public class Duty {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "docket_id")
    private UUID docketId;

    private String control;
    private String duty;
    private String title;

    @Column(name = "record_id")
    @Convert(converter = OptionalUuid.class)
    private UUID recordId;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "done_by")
    private String doneBy;

    private String lapse;
    private String state = "open";

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Convert(converter = OptionalUuid.class)
    private UUID matter;

    @Column(name = "unit_id")
    @Convert(converter = OptionalUuid.class)
    private UUID unitId;

    private String terms;
    private int steps;

    @Column(name = "done_times")
    private int doneTimes;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "left_time")
    private String leftTime;

    @Column(name = "paused_seconds")
    private long pausedSeconds;

    @Column(name = "answer_docket")
    @Convert(converter = OptionalUuid.class)
    private UUID answerDocket;

    @Column(name = "amended_docket")
    @Convert(converter = OptionalUuid.class)
    private UUID amendedDocket;

    protected Duty() {}

    Duty(UUID tenantId, UUID docket, UUID matter, ControlCode control, Finding.Owes owes, UUID holder, Instant now) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.docketId = docket;
        this.matter = matter;
        this.control = control.toString();
        this.duty = owes.duty();
        this.title = Json.write(owes.title());
        this.holderId = holder;
        this.dueAt = owes.due();
        this.doneBy = Json.write(owes.doneBy());
        this.lapse = owes.lapse().orElse(null);
        this.terms = Json.write(TermsJson.write(owes.terms()));
        this.openedAt = now;
    }

    /** What and where it is about. */
    void about(Optional<UUID> record, Optional<UUID> unit) {
        recordId = record.orElse(null);
        unitId = unit.orElse(null);
    }

    void handTo(UUID other) {
        holderId = other;
    }

    /** Done once more; whether that was often enough. */
    boolean doneOnceMore() {
        doneTimes++;
        return doneTimes >= terms().times();
    }

    /** So many reminders and escalations are behind it. */
    void stepsDone(int done) {
        steps = done;
    }

    void pause(Instant now, String left) {
        pausedAt = now;
        leftTime = left;
    }

    void resume(Instant now, Instant due) {
        pausedSeconds += Duration.between(pausedAt, now).toSeconds();
        pausedAt = null;
        leftTime = null;
        dueAt = due;
    }

    /** A new revision says otherwise; what was done and how long it stood still counts. */
    void owe(Finding.Owes owes, Instant due) {
        title = Json.write(owes.title());
        doneBy = Json.write(owes.doneBy());
        lapse = owes.lapse().orElse(null);
        terms = Json.write(TermsJson.write(owes.terms()));
        dueAt = due;
    }

    void close(String how, Instant now) {
        state = how;
        closedAt = now;
    }

    void answered(UUID docket) {
        answerDocket = docket;
    }

    void amended(UUID docket) {
        amendedDocket = docket;
    }

    /** The decision with the answer of an item of a checklist: the last correction, or the first answer. */
    public Optional<UUID> answer() {
        return amended().or(() -> Optional.ofNullable(answerDocket));
    }

    /** The decision that corrected the answer. */
    public Optional<UUID> amended() {
        return Optional.ofNullable(amendedDocket);
    }

    /** Whether it was still to be done then, though its clock may have ended since. */
    boolean isOpenAt(Instant then) {
        return state.equals("open") || state.equals("lapsed") && then.isBefore(closedAt);
    }

    public boolean isDoneLate() {
        return state.equals("done") && closedAt.isAfter(dueAt);
    }

    boolean isDoneBy(String action) {
        return doneBy().contains(action);
    }

    public UUID getId() {
        return id;
    }

    public UUID getDocketId() {
        return docketId;
    }

    public ControlCode control() {
        return ControlCode.of(control);
    }

    public String getCode() {
        return duty;
    }

    public Texts getTitle() {
        return Json.readTexts(title);
    }

    public UUID getRecordId() {
        return recordId;
    }

    public UUID getHolderId() {
        return holderId;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getState() {
        return state;
    }

    public UUID matter() {
        return matter == null ? id : matter;
    }

    public Optional<UUID> unit() {
        return Optional.ofNullable(unitId);
    }

    public Terms terms() {
        var stored = Json.readMap(terms);
        return stored.isEmpty() ? Terms.PLAIN : TermsJson.read(stored);
    }

    int steps() {
        return steps;
    }

    public int doneTimes() {
        return doneTimes;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    String leftTime() {
        return leftTime;
    }

    Duration paused() {
        return Duration.ofSeconds(pausedSeconds);
    }

    /** Action types that discharge it; the first is the one to offer. */
    public List<String> doneBy() {
        return ((List<?>) Json.read(doneBy)).stream().map(String::valueOf).toList();
    }

    public Optional<String> lapse() {
        return Optional.ofNullable(lapse);
    }
}
