package org.guiju.platform.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list somebody brought.
 *
 * @param kind what its rows become, once chosen
 * @param columns for each column of the header what it fills, or empty
 */
public record ImportRun(
        UUID id,
        UUID employee,
        String file,
        List<String> header,
        Optional<String> kind,
        List<String> columns,
        State state,
        int rows,
        Instant at) {

    public enum State {
        READ,
        CHECKING,
        CHECKED,
        APPLYING,
        DONE,
        CANCELLED
    }

    /** What people call its columns. */
    public List<String> titles() {
        return header.stream().map(ColumnMatch::label).toList();
    }

    public boolean isWorking() {
        return state == State.CHECKING || state == State.APPLYING;
    }
}
