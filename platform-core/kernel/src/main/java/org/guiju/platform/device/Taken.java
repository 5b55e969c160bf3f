package org.guiju.platform.device;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;

/**
 * What became of one line.
 *
 * @param docket entry it is kept under, where it came before the clauses
 * @param says why it was not taken, or what the clauses say to it
 */
public record Taken(State state, Optional<UUID> docket, List<Texts> says) {

    public enum State {
        /** Kept, new or sent once more. */
        TAKEN,
        /** A person has to settle something first. */
        PENDING,
        REFUSED
    }

    public Taken {
        says = List.copyOf(says);
    }

    public static Taken refused(Texts why) {
        return new Taken(State.REFUSED, Optional.empty(), List.of(why));
    }
}
