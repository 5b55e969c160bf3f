package org.guiju.rulebook.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.ControlCode;

/**
 * A duty that is open on the record when an action comes in; some actions discharge it.
 *
 * @param notBefore doing it earlier is a finding of its own
 * @param check what has to be shown, for an item of a checklist
 * @param late from when on doing it is no longer in time
 * @param proof field of the discharging action that has to be filled
 */
public record OpenDuty(
        ControlCode control,
        Texts title,
        List<String> doneBy,
        Optional<Instant> notBefore,
        boolean refusesEarly,
        Instant late,
        Optional<String> proof,
        Optional<Check> check) {

    /** The same, done by other actions. */
    public OpenDuty doneBy(List<String> actions) {
        return new OpenDuty(control, title, actions, notBefore, refusesEarly, late, proof, check);
    }
}
