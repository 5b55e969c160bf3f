package org.guiju.rulebook.decision;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.rulebook.schema.EffectDefinition;
import org.guiju.rulebook.schema.EffectDefinition.Given;
import org.guiju.rulebook.schema.Effects;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.decision.Decision;

/** What an action's file says it does, worked out for one permitted action. */
public final class DeclaredEffects {

    private final Effects effects;
    private final Surroundings surroundings;
    private final Map<String, Object> values;
    private final List<Effect> wanted = new ArrayList<>();
    /** What earlier effects have changed already, since nothing of it is written before all is worked out. */
    private final Map<UUID, Map<String, Object>> changed = new HashMap<>();

    /**
     * What effects look up.
     *
     * @param record by id
     * @param holders ids of the employees who have a role and answer for what is done
     * @param speech says values as people do, for notices
     */
    public record Surroundings(
            ZoneId zone,
            Optional<UUID> subject,
            Supplier<UUID> newId,
            Function<UUID, Optional<StoredRecord>> record,
            Function<String, List<String>> holders,
            Speech speech) {}

    private DeclaredEffects(Effects effects, Map<String, Object> values, Decision decision, Surroundings surroundings) {
        this.effects = effects;
        this.surroundings = surroundings;
        this.values = new HashMap<>(values);
        Map<String, Object> determined = new LinkedHashMap<>();
        effects.determined().keySet().forEach(name -> decision.determined(name)
                .ifPresent(value -> determined.put(name, value)));
        this.values.put("determined", determined);
    }

    /** @param values everything in the action's scope, as it was decided on */
    public static List<Effect> of(
            Effects effects, Map<String, Object> values, Decision decision, Surroundings surroundings) {
        return new DeclaredEffects(effects, values, decision, surroundings).all();
    }

    private List<Effect> all() {
        for (var step : effects.steps()) {
            switch (step) {
                case EffectDefinition.Create create -> create(create);
                case EffectDefinition.Change change -> change(change);
                case EffectDefinition.FollowUp next -> followUp(next);
                case EffectDefinition.Notify notice -> notify(notice);
            }
        }
        return wanted;
    }

    private boolean applies(EffectDefinition step, Map<String, Object> known) {
        return step.when()
                .map(condition -> Boolean.TRUE.equals(evaluate(condition, known)))
                .orElse(true);
    }

    private void create(EffectDefinition.Create create) {
        if (!applies(create, values)) {
            return;
        }
        var id = surroundings.newId().get();
        wanted.add(new Effect.Create(
                id,
                create.recordType(),
                present(data(create.set(), values)),
                create.state(),
                create.owner().flatMap(owner -> text(evaluate(owner, values)))));
        create.as().ifPresent(name -> values.put(name, Map.of("id", id.toString())));
    }

    private void change(EffectDefinition.Change change) {
        var target = change.target().equals("record")
                ? surroundings.subject().map(id -> (Object) id.toString())
                : Values.at(values, change.target());
        target.ifPresent(found -> {
            for (var row : found instanceof Collection<?> rows ? rows : List.of(found)) {
                var known = new HashMap<>(values);
                change.each().ifPresent(name -> known.put(name, row));
                var id = row instanceof Map<?, ?> fields ? fields.get("id") : row;
                if (applies(change, known)) {
                    change(change, UUID.fromString(id.toString()), known);
                }
            }
        });
    }

    private void change(EffectDefinition.Change change, UUID id, Map<String, Object> known) {
        var data = data(change.set(), known);
        changed.computeIfAbsent(id, record -> new HashMap<>()).putAll(data);
        change.add().forEach((field, item) -> text(evaluate(item, known)).ifPresent(value -> {
            var items = items(id, field);
            items.add(value);
            data.put(field, keep(id, field, items));
        }));
        change.remove().forEach((field, item) -> text(evaluate(item, known)).ifPresent(value -> {
            var items = items(id, field);
            items.remove(value);
            data.put(field, keep(id, field, items));
        }));
        wanted.add(new Effect.Change(
                id, data, change.state(), change.owner().flatMap(owner -> text(evaluate(owner, known)))));
    }

    private LinkedHashSet<Object> items(UUID id, String field) {
        var now = changed.getOrDefault(id, Map.of()).get(field);
        var value = now != null
                ? now
                : surroundings
                        .record()
                        .apply(id)
                        .map(record -> record.data().get(field))
                        .orElse(null);
        return value instanceof Collection<?> items ? new LinkedHashSet<>(items) : new LinkedHashSet<>();
    }

    private List<Object> keep(UUID id, String field, Collection<Object> items) {
        var list = List.copyOf(items);
        changed.computeIfAbsent(id, record -> new HashMap<>()).put(field, list);
        return list;
    }

    private void followUp(EffectDefinition.FollowUp next) {
        if (applies(next, values)) {
            wanted.add(new Effect.FollowUp(
                    next.action(),
                    next.subject()
                            .flatMap(subject -> text(evaluate(subject, values)))
                            .map(UUID::fromString),
                    present(data(next.data(), values))));
        }
    }

    private void notify(EffectDefinition.Notify notice) {
        if (!applies(notice, values)) {
            return;
        }
        var told = new LinkedHashSet<String>();
        notice.employees().map(given -> value(given, values)).ifPresent(people -> ((Collection<?>) people)
                .forEach(person -> told.add(person.toString())));
        notice.roles().forEach(role -> told.addAll(surroundings.holders().apply(role)));
        var about = notice.about().flatMap(id -> text(evaluate(id, values))).map(UUID::fromString);
        wanted.add(new Effect.Notify(
                List.copyOf(told),
                Wording.fill(notice.says(), values, surroundings.speech(), surroundings.zone()),
                about.or(surroundings::subject)));
    }

    private Map<String, Object> data(Map<String, Given> set, Map<String, Object> known) {
        Map<String, Object> data = new LinkedHashMap<>();
        set.forEach((field, given) -> data.put(field, value(given, known)));
        return data;
    }

    private static Map<String, Object> present(Map<String, Object> data) {
        Map<String, Object> present = new LinkedHashMap<>(data);
        present.values().removeIf(value -> value instanceof Optional<?> absent && absent.isEmpty());
        return present;
    }

    private Object value(Given given, Map<String, Object> known) {
        return switch (given) {
            case Given.One(Expression value) -> evaluate(value, known);
            case Given.Several(List<Expression> items) ->
                items.stream()
                        .map(item -> evaluate(item, known))
                        .filter(item -> !(item instanceof Optional<?> absent && absent.isEmpty()))
                        .toList();
        };
    }

    /** A present optional as the bare value, an absent one as {@link Optional#empty()}. */
    private Object evaluate(Expression expression, Map<String, Object> known) {
        var value =
                expression.evaluate(Values.of(known).in(surroundings.zone())).value();
        return value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
    }

    private static Optional<String> text(Object value) {
        return value instanceof Optional<?> ? Optional.empty() : Optional.of(value.toString());
    }
}
