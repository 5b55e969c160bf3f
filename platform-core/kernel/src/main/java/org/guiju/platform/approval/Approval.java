package org.guiju.platform.approval;

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
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;

/** One act that waits for people to agree (会签), from the decision that asked for it to what became of it. */
@Entity
@Table(name = "approval")
@IdClass(RowId.class)
public class Approval extends HeldAct {

    /** Where it stands. */
    public enum State {
        OPEN,
        GRANTED,
        REJECTED,
        WITHDRAWN,
        SUPERSEDED
    }

    private String digest;

    @Column(name = "previous_id")
    @Convert(converter = OptionalUuid.class)
    private UUID previousId;

    private String state = "open";
    private String because;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Approval() {}

    Approval(Matter matter, UUID docket, Optional<UUID> previous) {
        super(matter, docket);
        this.digest = Material.act(matter);
        this.previousId = previous.orElse(null);
    }

    void close(State how, Optional<String> why, Instant now) {
        state = how.name().toLowerCase(Locale.ROOT);
        because = why.orElse(null);
        closedAt = now;
    }

    /** The act once more, as it was submitted. */
    Submission again(UUID entry) {
        return again("agreed/" + getId() + "/" + entry);
    }

    public boolean isOpen() {
        return getState() == State.OPEN;
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

    public Instant getClosedAt() {
        return closedAt;
    }
}
