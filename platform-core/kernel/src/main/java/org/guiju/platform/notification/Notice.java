package org.guiju.platform.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.Texts;

/** Something an employee is told. Unread until opened. */
@Entity
@Table(name = "notice")
@IdClass(RowId.class)
public class Notice {

    /** Where there is something to see or do about it. */
    public enum Topic {
        RECORD,
        APPROVALS,
        PENDING,
        PAY,
        LEDGER,
        CALENDAR,
        ORGANISATION,
        WAIVERS,
        UNTAKEN
    }

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "employee_id")
    private UUID employeeId;

    private String says;

    @Column(name = "record_id")
    @Convert(converter = OptionalUuid.class)
    private UUID recordId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private Instant at;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {}

    Notice(UUID tenantId, UUID employeeId, Topic topic, Texts says, Optional<UUID> record, Instant at) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.employeeId = employeeId;
        this.topic = topic;
        this.says = Json.write(says);
        this.recordId = record.orElse(null);
        this.at = at;
    }

    void read(Instant now) {
        readAt = now;
    }

    public UUID getId() {
        return id;
    }

    public Texts getSays() {
        return Json.readTexts(says);
    }

    public UUID getRecordId() {
        return recordId;
    }

    public Topic getTopic() {
        return topic;
    }

    public Instant getAt() {
        return at;
    }

    public boolean isRead() {
        return readAt != null;
    }
}
