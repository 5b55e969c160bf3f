package org.guiju.platform.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.RowId;

/** One signature, given or refused. */
@Entity
@Table(name = "approval_vote")
@IdClass(RowId.class)
public class Vote {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Column(name = "demand_id")
    private UUID demandId;

    private String step;

    @Column(name = "voter_id")
    private UUID voterId;

    @Column(name = "principal_id")
    private UUID principalId;

    private boolean agrees;
    private String reason;

    @Column(name = "docket_id")
    private UUID docketId;

    private Instant at;

    protected Vote() {}

    Vote(UUID tenantId, UUID approval, Seat seat, Answer answer) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.approvalId = approval;
        this.demandId = seat.demand();
        this.step = seat.step();
        this.voterId = answer.voter();
        this.principalId = seat.principal();
        this.agrees = answer.agrees();
        this.reason = answer.reason().orElse(null);
        this.docketId = answer.docket();
        this.at = answer.at();
    }

    /** Where it is given, and for whom. */
    record Seat(UUID demand, String step, UUID principal) {}

    /** What somebody answered. */
    record Answer(UUID voter, boolean agrees, Optional<String> reason, UUID docket, Instant at) {}

    /** The same signature where the agreement goes on under another clause. */
    Vote on(Demand other, UUID approval) {
        return new Vote(
                tenantId,
                approval,
                new Seat(other.getId(), step, principalId),
                new Answer(voterId, agrees, reason(), docketId, at));
    }

    public UUID getDemandId() {
        return demandId;
    }

    public String getStep() {
        return step;
    }

    public UUID getVoterId() {
        return voterId;
    }

    /** Whose signature it is, where somebody signed for another. */
    public UUID getPrincipalId() {
        return principalId;
    }

    public boolean isAgrees() {
        return agrees;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public UUID getDocketId() {
        return docketId;
    }

    public Instant getAt() {
        return at;
    }
}
