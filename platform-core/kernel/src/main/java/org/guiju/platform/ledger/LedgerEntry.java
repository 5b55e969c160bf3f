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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.ConsequenceJson;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;

/**
 * A consequence for or against a person, from a decision (奖惩分录). Proposed first; the person is told and may answer;
 * somebody else upholds or dismisses it; only then it counts, and money never above what the law lets through. What one
 * control proposed for one person in one decision is heard and decided together. What counts are its lines.
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
        LAPSED,
        POSTED,
        WAIVED,
        REVERSED,
        ENDED
    }

    private static final Set<State> UNDECIDED = Set.of(State.PROPOSED, State.ANSWERED);
    private static final Set<State> STANDING = Set.of(State.UPHELD, State.POSTED, State.WAIVED, State.ENDED);

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
    private String consequence;

    @Column(name = "acted_at")
    private Instant actedAt;

    private String step;

    @Column(name = "decider_role")
    private String deciderRole;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    private String evidence = "[]";
    private String appeal;

    @Column(name = "appealed_at")
    private Instant appealedAt;

    @Column(name = "appeal_decided_by")
    @Convert(converter = OptionalUuid.class)
    private UUID appealDecidedBy;

    @Column(name = "appeal_decided_at")
    private Instant appealDecidedAt;

    @Column(name = "appeal_reason")
    private String appealReason;

    @Column(name = "in_force_from")
    private Instant inForceFrom;

    @Column(name = "in_force_until")
    private Instant inForceUntil;

    @Column(name = "proven_loss")
    private Long provenLoss;

    @Column(name = "loss_description")
    private String lossDescription;

    @Column(name = "contract_clause")
    private String contractClause;

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
        this.consequence = Json.write(ConsequenceJson.write(proposes.consequence()));
        this.unit = Accounts.unit(proposes.consequence());
        this.amount = Accounts.amount(proposes.consequence());
        this.actedAt = proposes.occasion().map(Finding.Occasion::at).orElse(null);
        this.deciderRole = proposes.decider().orElse(null);
        this.step = proposes.occasion().map(Finding.Occasion::step).orElse("");
        this.nature = proposes.nature().name();
        this.period = proposes.period();
        this.says = Json.write(proposes.says());
        this.createdAt = now;
    }

    /** Where an entry comes from. */
    record Source(UUID docket, int finding, ControlCode control, int revision, Optional<UUID> record) {}

    void deliver(Instant now) {
        if (deliveredAt == null) {
            deliveredAt = now;
        }
    }

    void answer(String text, List<String> proofs, Instant now) {
        deliver(now);
        defence = text;
        evidence = Json.write(proofs);
        state = "answered";
    }

    void decide(boolean uphold, UUID by, String reason, Instant now) {
        state = uphold ? "upheld" : "dismissed";
        decidedBy = by;
        decisionReason = reason;
        decidedAt = now;
    }

    /** What holds for a time starts with the decision. */
    void takeEffect(Instant from, Instant until) {
        inForceFrom = from;
        inForceUntil = until;
    }

    void appeal(String grounds, Instant now) {
        appeal = grounds;
        appealedAt = now;
    }

    void decideAppeal(UUID by, String reason, Instant now) {
        appealDecidedBy = by;
        appealReason = reason;
        appealDecidedAt = now;
    }

    void supersede(String because) {
        end(State.SUPERSEDED, because);
    }

    /** Ends without counting any further; lines that were written stay. */
    void end(State how, String because) {
        state = how.name().toLowerCase(Locale.ROOT);
        decisionReason = decisionReason == null ? because : decisionReason + " / " + because;
    }

    /** Adds to what was posted; complete once nothing is left, or nothing may ever be taken. */
    void post(long minor, boolean complete, UUID docket) {
        posted = (posted == null ? 0 : posted) + minor;
        postedDocketId = docket;
        if (complete || posted == amount) {
            state = "posted";
        }
    }

    void prove(Money loss, String description, String contract) {
        provenLoss = loss.minor();
        lossDescription = description;
        contractClause = contract;
    }

    boolean isUndecided() {
        return UNDECIDED.contains(getState());
    }

    /** Decided against or for the person and not taken back. */
    boolean stands() {
        return STANDING.contains(getState());
    }

    public boolean isOpen() {
        return isUndecided() || getState() == State.UPHELD;
    }

    /** Nothing that was decided has any effect while this is so. */
    public boolean isUnderAppeal() {
        return appealedAt != null && appealDecidedAt == null;
    }

    /** Whether it takes something away from the person, or shuts something to them. */
    public boolean isAgainst() {
        return switch (getConsequence()) {
            case Consequence.Cash cash -> amount < 0;
            case Consequence.Points points -> amount < 0;
            case Consequence.Balance balance -> amount < 0;
            default -> true;
        };
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

    public Consequence getConsequence() {
        return ConsequenceJson.read(Json.readMap(consequence));
    }

    public boolean isMoney() {
        return Accounts.MONEY.equals(unit);
    }

    /** Account that its lines count on: {@code money}, {@code points}, a declared unit, or what kind of thing it is. */
    public String getUnit() {
        return unit;
    }

    /** In yuan, points or units; below zero is against the person. */
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

    /** What is still to be posted; with the sign of the amount. */
    long openMinor() {
        return isOpen() ? amount - postedMinor() : 0;
    }

    long postedMinor() {
        return posted == null ? 0 : posted;
    }

    /** What is still to be taken or given. */
    public BigDecimal getOpenAmount() {
        return BigDecimal.valueOf(openMinor(), 2);
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
        return State.valueOf(state.toUpperCase(Locale.ROOT));
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

    /** When the act happened that it follows from, as stated. */
    public Optional<Instant> actedAt() {
        return Optional.ofNullable(actedAt);
    }

    public String getStep() {
        return step;
    }

    /** Role that alone may uphold it, where the clause names one. */
    public Optional<String> deciderRole() {
        return Optional.ofNullable(deciderRole);
    }

    /** When it provably reached the person. */
    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    public List<String> getEvidence() {
        return ((List<?>) Json.read(evidence)).stream().map(String::valueOf).toList();
    }

    public Optional<String> appeal() {
        return Optional.ofNullable(appeal);
    }

    public Optional<UUID> appealDecidedBy() {
        return Optional.ofNullable(appealDecidedBy);
    }

    public Optional<Instant> appealDecidedAt() {
        return Optional.ofNullable(appealDecidedAt);
    }

    public Optional<String> appealReason() {
        return Optional.ofNullable(appealReason);
    }

    public Optional<Instant> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }

    public Optional<Instant> inForceUntil() {
        return Optional.ofNullable(inForceUntil);
    }

    public Optional<Money> provenLoss() {
        return Optional.ofNullable(provenLoss).map(Money::new);
    }

    public Optional<String> lossDescription() {
        return Optional.ofNullable(lossDescription);
    }

    public Optional<String> contractClause() {
        return Optional.ofNullable(contractClause);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
