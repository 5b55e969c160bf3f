package org.guiju.platform.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.ledger.Breaches;
import org.guiju.platform.record.Records;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Finding;

/**
 * Puts an observed breach on record for those for whom it is new; for the others the observation joins the record that is
 * there, which keeps both observers.
 */
@ApplicationScoped
class RecordBreach implements PlatformHandler {

    private static final Set<String> OF_THE_ACTION = Set.of("persons", "source");

    @Inject
    BreachChecks checks;

    @Inject
    ConductRules rules;

    @Inject
    Breaches breaches;

    @Inject
    Records records;

    @Override
    public String type() {
        return Conduct.RECORD;
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        return checks.problems(actor, values, now);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var persons = texts(permitted.values().get("persons"));
        var proposed = permitted
                .decision()
                .all(Finding.Proposes.class)
                .map(Finding.Proposes::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var effects = new ArrayList<Effect>();
        if (!proposed.isEmpty()) {
            effects.add(new Effect.Create(
                    Ids.next(), "breach", data(permitted, List.copyOf(proposed)), "recorded", Optional.empty()));
        }
        persons.stream()
                .filter(person -> !proposed.contains(person))
                .flatMap(person -> earlier(permitted, person).stream())
                .distinct()
                .forEach(record -> join(permitted, record).ifPresent(effects::add));
        return effects;
    }

    private Map<String, Object> data(CarriedOut permitted, List<String> persons) {
        Map<String, Object> data = new LinkedHashMap<>(permitted.values());
        data.keySet().removeAll(OF_THE_ACTION);
        var code = (String) permitted.values().get("control");
        var title = rules.template(permitted.tenant(), code).map(Conduct::title).orElseThrow();
        data.put("title", title.zhHans());
        data.put("parties", persons);
        data.put("observers", List.of(permitted.actor().employee().toString()));
        data.put("recorded_at", permitted.now());
        var details = new LinkedHashMap<>(data);
        details.keySet()
                .retainAll(rules.template(permitted.tenant(), code).orElseThrow().fields().stream()
                        .map(field -> field.name())
                        .toList());
        data.keySet().removeAll(details.keySet());
        if (!details.isEmpty()) {
            data.put(
                    "details",
                    details.entrySet().stream()
                            .map(detail -> detail.getKey() + ": " + detail.getValue())
                            .toList());
        }
        return data;
    }

    private Optional<UUID> earlier(CarriedOut permitted, String person) {
        return breaches.nearest(
                permitted.tenant(), (String) permitted.values().get("control"), UUID.fromString(person), (Instant)
                        permitted.values().get("acted_at"));
    }

    private Optional<Effect> join(CarriedOut permitted, UUID record) {
        return records.record(permitted.tenant(), record).map(found -> {
            var observers = new LinkedHashSet<>(texts(found.getData().get("observers")));
            observers.add(permitted.actor().employee().toString());
            var evidence = new LinkedHashSet<>(texts(found.getData().get("evidence")));
            evidence.addAll(texts(permitted.values().get("evidence")));
            return new Effect.Change(
                    record,
                    Map.of("observers", List.copyOf(observers), "evidence", List.copyOf(evidence)),
                    Optional.empty(),
                    Optional.empty());
        });
    }

    private static List<String> texts(Object items) {
        return items instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
