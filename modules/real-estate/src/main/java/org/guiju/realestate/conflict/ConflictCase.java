package org.guiju.realestate.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.action.Workplace;

/**
 * An attribution conflict (撞单案) as it stands. It opens when a second salesperson registers a customer and is settled
 * between the parties, or goes to the sales manager and from there to the leadership. Whoever settles it, it ends the same
 * way: the customer and the registrations follow the outcome, and the customer is no longer contested.
 */
record ConflictCase(StoredRecord record) {

    static ConflictCase subjectOf(Workplace workplace) {
        return new ConflictCase(workplace.subject().orElseThrow());
    }

    UUID id() {
        return record.id();
    }

    UUID customer() {
        return UUID.fromString(record.text("customer"));
    }

    /** In the order in which they registered. */
    List<String> parties() {
        return texts(record, "parties");
    }

    List<String> partiesBut(String employee) {
        return parties().stream().filter(party -> !party.equals(employee)).toList();
    }

    Optional<String> optional(String field) {
        return Optional.ofNullable(record.data().get(field)).map(Object::toString);
    }

    /** The list of a field with one more value, each value once. */
    List<String> with(String field, String value) {
        var values = new LinkedHashSet<>(texts(record, field));
        values.add(value);
        return List.copyOf(values);
    }

    Effect change(Map<String, Object> data) {
        return new Effect.Change(id(), data, Optional.empty(), Optional.empty());
    }

    /** What ends the case in favour of one party. */
    List<Effect> close(String owner, Map<String, Object> outcome, Workplace workplace) {
        var data = new HashMap<>(outcome);
        data.put("decided_at", workplace.now());
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Change(id(), data, Optional.of("closed"), Optional.of(owner)));
        effects.add(new Effect.Change(
                customer(), Map.of("contested_by", stillContesting(workplace)), Optional.empty(), Optional.of(owner)));
        texts(record, "registrations").stream()
                .flatMap(id -> workplace.record(UUID.fromString(id)).stream())
                .filter(registration -> !registration.owner().equals(Optional.of(owner)))
                .map(registration ->
                        new Effect.Change(registration.id(), Map.of(), Optional.of("superseded"), Optional.empty()))
                .forEach(effects::add);
        return effects;
    }

    private List<String> stillContesting(Workplace workplace) {
        return workplace.record(customer()).stream()
                .flatMap(customer -> texts(customer, "contested_by").stream())
                .filter(id -> !id.equals(id().toString()))
                .toList();
    }

    static List<String> texts(StoredRecord record, String field) {
        return record.data().get(field) instanceof Collection<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
    }
}
