package org.guiju.platform.adjudication;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Matter;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.decision.ControlCode;

/** An act that clauses could not settle (待判定): two disagree, one is faulty or lacks something, or asks for a person. */
@Entity
@Table(name = "pending_decision")
@IdClass(RowId.class)
public class PendingDecision {

    /** Where it stands. */
    public enum State {
        OPEN,
        PASSED,
        REFUSED
    }

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "docket_id")
    private UUID docketId;

    @Column(name = "origin_id")
    private UUID originId;

    @Column(name = "action_type")
    private String actionType;

    @Column(name = "subject_id")
    @Convert(converter = OptionalUuid.class)
    private UUID subjectId;

    @Column(name = "requester_id")
    private UUID requesterId;

    @Column(name = "by_system")
    private boolean bySystem;

    private String raw;
    private String reason;
    private String state = "open";

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "decided_by")
    @Convert(converter = OptionalUuid.class)
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    private String holds;

    @Column(name = "ruling_docket_id")
    @Convert(converter = OptionalUuid.class)
    private UUID rulingDocketId;

    private String result;

    @Column(name = "result_docket_id")
    @Convert(converter = OptionalUuid.class)
    private UUID resultDocketId;

    @Version
    private long version;

    protected PendingDecision() {}

    PendingDecision(Matter matter, UUID docket) {
        var submission = matter.submission();
        this.tenantId = matter.actor().tenant().value();
        this.id = Ids.next();
        this.docketId = docket;
        this.originId = matter.origin().orElse(docket);
        this.actionType = matter.type().code();
        this.subjectId = submission.subject().orElse(null);
        this.requesterId = matter.actor().employee();
        this.bySystem = matter.actor().system() && !matter.actor().deputy();
        this.raw = Json.write(submission.raw());
        this.reason = submission.reason().orElse(null);
        this.openedAt = matter.now();
    }

    boolean isOf(Matter matter) {
        var submission = matter.submission();
        return actionType.equals(matter.type().code())
                && subject().equals(submission.subject())
                && requesterId.equals(matter.actor().employee())
                && Json.read(raw).equals(Json.read(Json.write(submission.raw())));
    }

    /** @param holds of clauses that contradict each other, the control whose value holds */
    void settle(boolean passes, Optional<ControlCode> which, UUID by, String why, UUID docket, Instant now) {
        state = passes ? "passed" : "refused";
        holds = which.map(ControlCode::toString).orElse(null);
        decidedBy = by;
        decisionReason = why;
        rulingDocketId = docket;
        decidedAt = now;
    }

    void came(String to, Optional<UUID> docket) {
        result = to;
        resultDocketId = docket.orElse(null);
    }

    /** The act once more, as it was submitted. */
    Submission again() {
        return new Submission(
                actionType,
                Optional.ofNullable(subjectId),
                Json.readMap(raw),
                "settled/" + id,
                Submission.Channel.RESUMED,
                Optional.ofNullable(reason));
    }

    Actor requester() {
        var tenant = new TenantId(tenantId);
        return bySystem ? new Actor(tenant, requesterId, true) : Actor.deputy(tenant, requesterId);
    }

    public UUID getId() {
        return id;
    }

    public UUID getDocketId() {
        return docketId;
    }

    public UUID getOriginId() {
        return originId;
    }

    public String getActionType() {
        return actionType;
    }

    public Optional<UUID> subject() {
        return Optional.ofNullable(subjectId);
    }

    public UUID getRequesterId() {
        return requesterId;
    }

    public State getState() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecisionReason() {
        return decisionReason;
    }

    public Optional<ControlCode> holds() {
        return Optional.ofNullable(holds).map(ControlCode::of);
    }

    /** Docket entry of the ruling. */
    public Optional<UUID> rulingDocket() {
        return Optional.ofNullable(rulingDocketId);
    }

    /** Outcome of the act after the ruling: an outcome in lower case, or {@code closed} when the desk did not take it. */
    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    public Optional<UUID> resultDocket() {
        return Optional.ofNullable(resultDocketId);
    }
}
