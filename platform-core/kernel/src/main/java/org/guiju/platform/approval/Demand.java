package org.guiju.platform.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.AgreementJson;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.decision.Agreement;
import org.guiju.sdk.decision.ControlCode;

/** The agreement one clause asks for, with the clause state that asked and the values that are agreed to. */
@Entity
@Table(name = "approval_demand")
@IdClass(RowId.class)
public class Demand {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "approval_id")
    private UUID approvalId;

    private String control;

    @Column(name = "clause_hash")
    private String clauseHash;

    private String agreement;
    private String material;
    private String digest;

    @Column(name = "added_by")
    @Convert(converter = OptionalUuid.class)
    private UUID addedBy;

    protected Demand() {}

    Demand(
            UUID tenantId,
            UUID approval,
            ControlCode control,
            String clauseHash,
            Agreement agreement,
            Material material) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.approvalId = approval;
        this.control = control.toString();
        this.clauseHash = clauseHash;
        this.agreement = Json.write(AgreementJson.write(agreement));
        this.material = material.json();
        this.digest = material.digest();
    }

    /** The same clause, with one more signature that somebody thought necessary. */
    Demand added(UUID by, Agreement one) {
        var added = new Demand(tenantId, approvalId, control(), clauseHash, one, new Material(material, digest));
        added.addedBy = by;
        return added;
    }

    /** The same demand of the approval that takes another's place. */
    Demand of(Approval approval) {
        var same = new Demand(
                tenantId, approval.getId(), control(), clauseHash, agreement(), new Material(material, digest));
        same.addedBy = addedBy;
        return same;
    }

    /** How far it has come, given all votes on the approval. */
    public Tally tally(List<Vote> votes) {
        return new Tally(
                agreement(),
                votes.stream()
                        .filter(vote -> vote.getDemandId().equals(id))
                        .map(vote -> new Tally.Cast(
                                vote.getStep(), vote.getVoterId(), vote.getPrincipalId(), vote.isAgrees()))
                        .toList());
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

    public Agreement agreement() {
        return AgreementJson.read(Json.readMap(agreement));
    }

    /** What is agreed to, by path. */
    public Map<String, Object> material() {
        return Json.readMap(material);
    }

    public String getDigest() {
        return digest;
    }

    public Optional<UUID> addedBy() {
        return Optional.ofNullable(addedBy);
    }
}
