package org.guiju.sdk.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;
import org.guiju.sdk.Texts;

/** Something a handler wants done; the desk does it in the action's transaction, in order. */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Effect {

    /**
     * A new business record.
     *
     * @param id from {@link Workplace#newId()}, so that later effects can refer to it
     * @param data fields of the record type; JDK values and {@link org.guiju.sdk.Money}
     */
    record Create(UUID id, String recordType, Map<String, Object> data, String state, Optional<String> owner)
            implements Effect {
        public Create {
            data = Map.copyOf(data);
        }
    }

    /**
     * New values of some fields of a record, and its new state where one is given.
     *
     * @param data {@code Optional.empty()} empties a field
     */
    record Change(UUID record, Map<String, Object> data, Optional<String> state, Optional<String> owner)
            implements Effect {
        public Change {
            data = Map.copyOf(data);
        }
    }

    /**
     * Another action, submitted by the desk in the same transaction as "system on behalf of" the actor.
     *
     * @param required whether everything is undone when its clauses do not permit it; otherwise their answer is kept and the
     *     rest goes on
     */
    record FollowUp(String action, Optional<UUID> subject, Map<String, Object> data, boolean required)
            implements Effect {
        public FollowUp {
            data = Map.copyOf(data);
        }

        public FollowUp(String action, Optional<UUID> subject, Map<String, Object> data) {
            this(action, subject, data, true);
        }

        public static FollowUp ifPermitted(String action, Optional<UUID> subject, Map<String, Object> data) {
            return new FollowUp(action, subject, data, false);
        }
    }

    /** A notice to employees. */
    record Notify(List<String> employees, Texts says, Optional<UUID> record) implements Effect {}

    /**
     * Somebody leaves the company: account and roles end at once, what they owned goes to the successor.
     *
     * @param successor employee who takes over; without one the records stay where they are until somebody reassigns them
     */
    record EndEmployment(String employee, Optional<String> successor) implements Effect {}

    /** What happens to ledger proposals of a record when its case is decided otherwise. */
    record WithdrawProposals(UUID record, Optional<String> person, Texts because) implements Effect {}
}
