package org.guiju.platform.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A table somebody brought.
 *
 * @param columns for each column of the header the field it fills, or empty
 * @param beatAt when somebody last worked on it
 */
public record ImportRun(
        UUID id,
        UUID employee,
        String file,
        List<String> header,
        Optional<String> action,
        List<String> columns,
        State state,
        int rows,
        Instant at,
        Instant beatAt) {

    public enum State {
        READ,
        CHECKING,
        CHECKED,
        APPLYING,
        DONE,
        CANCELLED
    }

    public boolean isWorking() {
        return state == State.CHECKING || state == State.APPLYING;
    }
}
