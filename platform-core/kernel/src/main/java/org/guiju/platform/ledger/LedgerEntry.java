package org.guiju.platform.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
 * Money or points for or against a person, from a decision (奖惩分录). Proposed first; the person may answer; somebody else
 * upholds or dismisses it; only then it may be posted, and never above what the law lets through. A line that takes
 * another's place supersedes it while neither is posted.
 */
@Entity
@Table(name = "ledger_entry")
@IdClass(RowId.class)
public class LedgerEntry {

    /** Where an entry stands. */
    public enum State {
        PROPOSED,
        ANSWERED,
        UPHELD,
        DISMISSED,
        SUPERSEDED,
        POSTED
    }

    /** What an entry counts. */
    public enum Unit {
        MONEY,
        POINTS
    }

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "docket_id")
    private UUID docketId;

    private int finding;
    private String control;
    private int revision;

    @Column(name = "record_id")
    @Convert(converter = OptionalUuid.class)
    private UUID recordId;

    @Column(name = "person_id")
    private UUID personId;

    private String unit;
    private long amount;
    private String nature;
    private LocalDate period;
    private String says;
    private String state = "proposed";
    private String defence;

    @Column(name = "decided_by")
    @Convert(converter = OptionalUuid.class)
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    private Long posted;

    @Column(name = "posted_docket_id")
    @Convert(converter = OptionalUuid.class)
    private UUID postedDocketId;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected LedgerEntry() {}

    LedgerEntry(UUID tenantId, Source source, Finding.Proposes proposes, Instant now) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.docketId = source.docket();
        this.finding = source.finding();
        this.control = source.control().toString();
        this.revision = source.revision();
        this.recordId = source.record().orElse(null);
        this.personId = UUID.fromString(proposes.person());
        switch (proposes.amount()) {
            case Finding.Amount.Cash(var money) -> {
                unit = "money";
                amount = money.minor();
            }
            case Finding.Amount.Points(var points) -> {
                unit = "points";
                amount = points.movePointRight(2).longValueExact();
            }
        }
        this.nature = proposes.nature().name();
        this.period = proposes.period();
        this.says = Json.write(proposes.says());
        this.createdAt = now;
    }

    /** Where an entry comes from. */
    record Source(UUID docket, int finding, ControlCode control, int revision, Optional<UUID> record) {}

    void answer(String text) {
        defence = text;
        state = "answered";
    }

    void decide(boolean uphold, UUID by, String reason, Instant now) {
        state = uphold ? "upheld" : "dismissed";
        decidedBy = by;
        decisionReason = reason;
        decidedAt = now;
    }

    void supersede(String because) {
        state = "superseded";
        decisionReason = because;
    }

    void post(long minor, UUID docket) {
        posted = minor;
        postedDocketId = docket;
        state = "posted";
    }

    boolean isOpen() {
        return getState() != State.POSTED && getState() != State.DISMISSED && getState() != State.SUPERSEDED;
    }

    public UUID getId() {
        return id;
    }

    /** Docket entry and index of the finding that proposed it: where "why" leads. */
    public UUID getDocketId() {
        return docketId;
    }

    public int getFinding() {
        return finding;
    }

    public ControlCode control() {
        return ControlCode.of(control);
    }

    public int getRevision() {
        return revision;
    }

    public UUID getRecordId() {
        return recordId;
    }

    public UUID getPersonId() {
        return personId;
    }

    public Unit getUnit() {
        return unit.equals("money") ? Unit.MONEY : Unit.POINTS;
    }

    /** In yuan or points; below zero is against the person. */
    public BigDecimal getAmount() {
        return BigDecimal.valueOf(amount, 2);
    }

    /** What was really taken or given, once posted. */
    public Optional<BigDecimal> posted() {
        return Optional.ofNullable(posted).map(minor -> BigDecimal.valueOf(minor, 2));
    }

    long minor() {
        return amount;
    }

    public Finding.Nature getNature() {
        return Finding.Nature.valueOf(nature);
    }

    public LocalDate getPeriod() {
        return period;
    }

    public Texts getSays() {
        return Json.readTexts(says);
    }

    public State getState() {
        return State.valueOf(state.toUpperCase(java.util.Locale.ROOT));
    }

    public String getDefence() {
        return defence;
    }

    public UUID getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecisionReason() {
        return decisionReason;
    }

    /** Docket entry of the posting, which says what the law let through. */
    public UUID getPostedDocketId() {
        return postedDocketId;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
