package org.guiju.sdk.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.guiju.sdk.Texts;

/**
 * Who has to agree to an action before it is carried out (会签).
 *
 * @param least how many steps have to agree; all of them unless the clause asks for fewer
 * @param inTurn whether a step is asked only once those before it have agreed
 * @param distinct whether nobody may agree at more than one step
 * @param material paths of the values that are agreed to; a change of one makes the agreement void. Empty means all
 * @param due when those who have not answered are joined by {@code escalation}
 * @param escalation role that may answer after {@code due}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Agreement(
        List<Step> steps,
        int least,
        boolean inTurn,
        boolean distinct,
        List<String> material,
        Optional<Instant> due,
        Optional<String> escalation) {

    public Agreement {
        steps = List.copyOf(steps);
        material = List.copyOf(material);
    }

    /**
     * One signature.
     *
     * @param name unique in the control
     * @param roles whoever holds one of them in {@code scope} may sign
     * @param people ids of employees who may sign whatever their role
     * @param found ids of all who could sign when it was asked, the requester left out
     */
    public record Step(
            String name, Texts title, List<String> roles, Scope scope, List<String> people, List<String> found) {

        public Step {
            roles = List.copyOf(roles);
            people = List.copyOf(people);
            found = List.copyOf(found);
        }
    }

    /** Where a role has to be held: in the requester's unit or above it, in the record's unit or above it, or anywhere. */
    public enum Scope {
        ACTOR_UNIT,
        RECORD_UNIT,
        COMPANY
    }
}
