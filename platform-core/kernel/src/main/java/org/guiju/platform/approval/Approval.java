package org.guiju.platform.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
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

/** One act that waits for people to agree (会签), from the decision that asked for it to what became of it. */
@Entity
@Table(name = "approval")
@IdClass(RowId.class)
public class Approval {

    /** Where it stands. */
    public enum State {
        OPEN,
        GRANTED,
        REJECTED,
        WITHDRAWN,
        SUPERSEDED
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
    private String digest;

    @Column(name = "previous_id")
    @Convert(converter = OptionalUuid.class)
    private UUID previousId;

    private String state = "open";
    private String because;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String result;

    @Column(name = "result_docket_id")
    @Convert(converter = OptionalUuid.class)
    private UUID resultDocketId;

    @Version
    private long version;

    protected Approval() {}

    Approval(Matter matter, UUID docket, Optional<UUID> previous) {
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
        this.digest = Material.act(matter);
        this.previousId = previous.orElse(null);
        this.openedAt = matter.now();
    }

    void close(State how, Optional<String> why, Instant now) {
        state = how.name().toLowerCase(Locale.ROOT);
        because = why.orElse(null);
        closedAt = now;
    }

    void came(String to, Optional<UUID> docket) {
        result = to;
        resultDocketId = docket.orElse(null);
    }

    /** The act once more, as it was submitted. */
    Submission again(UUID entry) {
        return new Submission(
                actionType,
                Optional.ofNullable(subjectId),
                Json.readMap(raw),
                "agreed/" + id + "/" + entry,
                Submission.Channel.RESUMED,
                Optional.ofNullable(reason));
    }

    Actor requester() {
        var tenant = new TenantId(tenantId);
        return bySystem ? new Actor(tenant, requesterId, true) : Actor.deputy(tenant, requesterId);
    }

    public boolean isOpen() {
        return getState() == State.OPEN;
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

    public String getDigest() {
        return digest;
    }

    public Optional<UUID> previous() {
        return Optional.ofNullable(previousId);
    }

    public State getState() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** Why it was rejected or withdrawn. */
    public Optional<String> because() {
        return Optional.ofNullable(because);
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    /** Outcome of the act once all had agreed: an outcome in lower case, or {@code closed} when the desk did not take it. */
    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    public Optional<UUID> resultDocket() {
        return Optional.ofNullable(resultDocketId);
    }
}
