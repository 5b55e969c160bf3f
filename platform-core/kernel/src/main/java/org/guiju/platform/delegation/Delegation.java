package org.guiju.platform.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.RowId;

/** Somebody signs for somebody else, from the first day to the last, both in full. */
@Entity
@Table(name = "delegation")
@IdClass(RowId.class)
public class Delegation {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "from_id")
    private UUID fromId;

    @Column(name = "to_id")
    private UUID toId;

    private String role;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String reason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "docket_id")
    private UUID docketId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Delegation() {}

    Delegation(UUID tenantId, UUID from, UUID to, Optional<String> role, Span span, String reason, UUID docket) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.fromId = from;
        this.toId = to;
        this.role = role.orElse(null);
        this.firstDay = span.first();
        this.lastDay = span.last();
        this.reason = reason;
        this.docketId = docket;
        this.createdAt = span.made();
    }

    /** From when to when, and when that was said. */
    record Span(LocalDate first, LocalDate last, Instant made) {}

    void end(Instant now) {
        endedAt = now;
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return endedAt == null && !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }

    public boolean isInForce(LocalDate day) {
        return overlaps(day, day);
    }

    public UUID getId() {
        return id;
    }

    public UUID getFromId() {
        return fromId;
    }

    public UUID getToId() {
        return toId;
    }

    /** The role whose signatures are handed over; empty for all of the person's. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public String getReason() {
        return reason;
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}
