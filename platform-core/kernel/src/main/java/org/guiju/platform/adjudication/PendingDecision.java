package org.guiju.platform.adjudication;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.HeldAct;
import org.guiju.platform.decision.Matter;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.rulebook.decision.Holding;

/** An act that clauses could not settle (待判定): two disagree, one is faulty or lacks something, or asks for a person. */
@Entity
@Table(name = "pending_decision")
@IdClass(RowId.class)
public class PendingDecision extends HeldAct {

    /** Where it stands. */
    public enum State {
        OPEN,
        PASSED,
        REFUSED
    }

    private String state = "open";

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

    protected PendingDecision() {}

    PendingDecision(Matter matter, UUID docket) {
        super(matter, docket);
    }

    boolean isOf(Matter matter) {
        var submission = matter.submission();
        return getActionType().equals(matter.type().code())
                && subject().equals(submission.subject())
                && getRequesterId().equals(matter.actor().employee())
                && getRaw().equals(Json.read(Json.write(submission.raw())));
    }

    /** @param which of clauses that contradict each other, which holds */
    void settle(boolean passes, Optional<Holding> which, UUID by, String why, UUID docket, Instant now) {
        state = passes ? "passed" : "refused";
        holds = which.map(Holding::code).orElse(null);
        decidedBy = by;
        decisionReason = why;
        rulingDocketId = docket;
        decidedAt = now;
    }

    /** The act once more, as it was submitted. */
    Submission again() {
        return again("settled/" + getId());
    }

    public State getState() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
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

    public Optional<Holding> holds() {
        return Optional.ofNullable(holds).map(Holding::of);
    }

    /** Docket entry of the ruling. */
    public Optional<UUID> rulingDocket() {
        return Optional.ofNullable(rulingDocketId);
    }
}
