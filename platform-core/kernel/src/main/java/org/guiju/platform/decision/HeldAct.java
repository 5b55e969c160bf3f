package org.guiju.platform.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;

/** An act that was submitted and waits for people, kept so that it can be put before the clauses once more. */
@MappedSuperclass
public abstract class HeldAct {

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

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String result;

    @Column(name = "result_docket_id")
    @Convert(converter = OptionalUuid.class)
    private UUID resultDocketId;

    @Version
    private long version;

    protected HeldAct() {}

    /** @param docket entry of the decision that holds it */
    protected HeldAct(Matter matter, UUID docket) {
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
        this.openedAt = matter.received();
        this.happenedAt = matter.happened().orElse(null);
    }

    /** The act once more, as it was submitted. */
    protected Submission again(String key) {
        return new Submission(
                actionType,
                subject(),
                getRaw(),
                key,
                Submission.Channel.RESUMED,
                Optional.ofNullable(reason),
                Optional.ofNullable(happenedAt));
    }

    /** On whose behalf it is put before the clauses again. */
    public Actor requester() {
        var tenant = new TenantId(tenantId);
        return bySystem ? new Actor(tenant, requesterId, true) : Actor.deputy(tenant, requesterId);
    }

    /** What became of it in the end. */
    public void came(Answer answer) {
        result = answer.decision()
                .map(decision -> decision.outcome().name().toLowerCase(Locale.ROOT))
                .orElse("closed");
        resultDocketId = answer.docket().orElse(null);
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

    public Map<String, Object> getRaw() {
        return Json.readMap(raw);
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    /** An outcome in lower case, or {@code closed} when the desk did not take it. */
    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    public Optional<UUID> resultDocket() {
        return Optional.ofNullable(resultDocketId);
    }
}
