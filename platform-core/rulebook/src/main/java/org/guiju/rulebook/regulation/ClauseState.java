package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Layer;

/**
 * A clause as it holds for one unit at one instant: every layer heard, every lock applied.
 *
 * @param text the words in force, placeholders still in place
 * @param layer whose words they are
 * @param values every parameter with its value and the layers that spoke; a parameter nobody has answered is absent
 * @param until when a later statement takes over, if one is published
 * @param hash SHA-256 of this state
 */
public record ClauseState(
        Clause clause,
        Texts text,
        Layer layer,
        Map<String, ParameterValue> values,
        Map<String, Level> levels,
        int revision,
        Instant from,
        Optional<Instant> until,
        boolean off,
        String hash) {

    public Level level(Control control) {
        return levels.getOrDefault(control.code().control(), control.level());
    }
}
