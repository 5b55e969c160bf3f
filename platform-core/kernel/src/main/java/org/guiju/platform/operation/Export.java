package org.guiju.platform.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/**
 * An archive of everything a company owns, or the making of it.
 *
 * @param done tables written, of {@code total}
 * @param sha256 of the archive, once it is complete
 */
public record Export(
        UUID id,
        TenantId company,
        State state,
        int done,
        int total,
        long rows,
        long bytes,
        Optional<String> sha256,
        Instant orderedAt,
        Optional<Instant> beatAt,
        Optional<Instant> downloadedAt) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
