package org.guiju.platform.enrolment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;

/**
 * A list on its way in.
 *
 * @param docket the decision to apply it
 * @param counts rows by verdict and by what became of them: {@code add}, {@code problem}, {@code done}, {@code refused}, …
 */
public record StaffImport(
        UUID id,
        String file,
        UUID broughtBy,
        Instant broughtAt,
        State state,
        Optional<UUID> docket,
        Map<String, Integer> counts) {

    /** Where it stands. */
    public enum State {
        CHECKING,
        CHECKED,
        APPLYING,
        DONE,
        CANCELLED
    }

    /**
     * A row of it.
     *
     * @param cells as the file or a later correction has them, by column
     * @param says why the desk did not do it
     */
    public record Row(
            int number,
            Map<String, String> cells,
            String verdict,
            Map<String, Texts> problems,
            String state,
            Optional<Texts> says,
            Optional<UUID> docket) {}

    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** Rows that change something, once applied. */
    public int wanted() {
        return count("add") + count("change");
    }

    public int settled() {
        return count("done") + count("refused");
    }
}
