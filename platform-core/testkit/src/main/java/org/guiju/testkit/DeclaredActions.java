package org.guiju.testkit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.decision.DeclaredEffects;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.decision.Decision;
import org.junit.jupiter.api.Assertions;

/**
 * Carries out actions whose files say themselves what they do, as the desk would:
 *
 * <pre>{@code
 * DeclaredActions.of("SM-CUSTOMER").carryOut("ReassignCustomer", Map.of("new_owner", "zhou"), decision, workplace)
 * }</pre>
 */
public final class DeclaredActions {

    private final Library library;

    private DeclaredActions(Library library) {
        this.library = library;
    }

    /** @param regulations codes; the plugins on the class path that ship them are read whole, with the platform's own files */
    public static DeclaredActions of(String... regulations) {
        var shipped = Stream.of(regulations).map(PluginFolder::shipping);
        var reading = Library.read(Stream.concat(PluginFolder.platform().stream(), shipped)
                .distinct()
                .toList());
        Assertions.assertTrue(
                reading.problems().isEmpty(),
                () -> String.join(
                        "\n", reading.problems().stream().map(Problem::toString).toList()));
        return new DeclaredActions(reading.library());
    }

    /** @param fields values of the action's fields; facts and the subject are those of the workplace */
    public List<Effect> carryOut(
            String action, Map<String, Object> fields, Decision decision, SampleWorkplace workplace) {
        var type = library.actionType(action).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        values.put("actor", Map.of("id", workplace.actor()));
        values.put("action", fields);
        workplace.subject().ifPresent(record -> values.put("record", record(record)));
        type.facts().stream()
                .filter(fact -> workplace.has(fact.name()))
                .forEach(fact -> values.put(fact.name(), workplace.fact(fact.name())));
        var situation = new Situation(
                workplace.now(),
                workplace.zone(),
                List.of(),
                values,
                java.util.Set.of(),
                Optional.empty(),
                WorkCalendar.WEEKDAYS);
        return DeclaredEffects.of(
                type.effects().orElseThrow(),
                situation.values(),
                decision,
                new DeclaredEffects.Surroundings(
                        workplace.zone(),
                        workplace.subject().map(StoredRecord::id),
                        workplace::newId,
                        workplace::record,
                        role -> List.of(role),
                        new Speech(type, Optional::of)));
    }

    private static Map<String, Object> record(StoredRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>(record.data());
        fields.put("id", record.id().toString());
        fields.put("number", record.number());
        fields.put("state", record.state());
        fields.put("created_at", record.createdAt());
        record.owner().ifPresent(owner -> fields.put("owner", owner));
        return fields;
    }
}
