package org.guiju.platform.waiver;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.decision.ControlCode;

/** An exception from one control (特批): for whom, for what, how often, until when. Good only while its clause stays as it was. */
@Entity
@Table(name = "waiver")
@IdClass(RowId.class)
public class Waiver {

    /** What people did about it; that it is used up or over shows in its numbers. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED,
        REVOKED
    }

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    private String control;

    @Column(name = "clause_hash")
    private String clauseHash;

    @Column(name = "person_id")
    @Convert(converter = OptionalUuid.class)
    private UUID personId;

    @Column(name = "record_id")
    @Convert(converter = OptionalUuid.class)
    private UUID recordId;

    private String unit;
    private int uses;
    private int used;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String reason;
    private String state = "requested";

    @Column(name = "requested_by")
    private UUID requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_by")
    @Convert(converter = OptionalUuid.class)
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String because;

    @Column(name = "docket_id")
    private UUID docketId;

    protected Waiver() {}

    Waiver(UUID tenantId, ControlCode control, Scope scope, Limits limits, String reason, Asked asked) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.control = control.toString();
        this.clauseHash = asked.clauseHash();
        this.personId = scope.person().orElse(null);
        this.recordId = scope.record().orElse(null);
        this.unit = scope.unit().orElse(null);
        this.uses = limits.uses();
        this.lastDay = limits.lastDay();
        this.reason = reason;
        this.requestedBy = asked.by();
        this.requestedAt = asked.at();
        this.docketId = asked.docket();
    }

    /** Whose acts it is for; what is absent does not matter. */
    public record Scope(Optional<UUID> person, Optional<UUID> record, Optional<String> unit) {}

    /** How often, and to the end of which day. */
    record Limits(int uses, LocalDate lastDay) {}

    /** Who asked when, and what the clause said then. */
    record Asked(UUID by, Instant at, UUID docket, String clauseHash) {}

    void decide(State how, UUID by, Optional<String> why, Instant now) {
        state = how.name().toLowerCase(Locale.ROOT);
        decidedBy = by;
        decidedAt = now;
        because = why.orElse(null);
    }

    /** Whether acts may use it on a day, as far as it knows itself. */
    public boolean isLive(LocalDate day) {
        return getState() == State.GRANTED && used < uses && !day.isAfter(lastDay);
    }

    public UUID getId() {
        return id;
    }

    public ControlCode control() {
        return ControlCode.of(control);
    }

    public String getClauseHash() {
        return clauseHash;
    }

    public Scope scope() {
        return new Scope(Optional.ofNullable(personId), Optional.ofNullable(recordId), Optional.ofNullable(unit));
    }

    public int getUses() {
        return uses;
    }

    public int getUsed() {
        return used;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public String getReason() {
        return reason;
    }

    public State getState() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public UUID getRequestedBy() {
        return requestedBy;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<String> because() {
        return Optional.ofNullable(because);
    }

    public UUID getDocketId() {
        return docketId;
    }
}
