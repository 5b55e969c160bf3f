package org.guiju.platform.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;

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

    protected Duty() {}

    Duty(
            UUID tenantId,
            UUID docket,
            ControlCode control,
            Finding.Owes owes,
            UUID holder,
            Optional<UUID> record,
            Instant now) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.docketId = docket;
        this.control = control.toString();
        this.duty = owes.duty();
        this.title = Json.write(owes.title());
        this.recordId = record.orElse(null);
        this.holderId = holder;
        this.dueAt = owes.due();
        this.doneBy = Json.write(owes.doneBy());
        this.lapse = owes.lapse().orElse(null);
        this.openedAt = now;
    }

    void close(String how, Instant now) {
        state = how;
        closedAt = now;
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

    public String getState() {
        return state;
    }

    /** Action types that discharge it; the first is the one to offer. */
    public List<String> doneBy() {
        return ((List<?>) Json.read(doneBy)).stream().map(String::valueOf).toList();
    }

    public Optional<String> lapse() {
        return Optional.ofNullable(lapse);
    }
}
