package org.guiju.rulebook.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.expression.Circumstances.Case;
import org.guiju.rulebook.expression.Circumstances.Restriction;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.table.Domain;
import org.guiju.rulebook.table.Reach;

/** Makes up situations of an action in which conditions hold: every value of its declared type and domain. */
final class Scenes {

    private final ActionType action;
    private final List<String> unitPath;
    private final ZoneId zone;
    private final Scope scope;
    private final Set<String> read = new TreeSet<>();

    Scenes(ActionType action, List<Standing> asked, List<String> unitPath, ZoneId zone) {
        this.action = action;
        this.unitPath = unitPath;
        this.zone = zone;
        this.scope = action.scope();
        asked.stream()
                .flatMap(standing -> Stream.concat(
                        standing.expressions().flatMap(expression -> expression.inputs().stream()),
                        standing.list().stream()))
                .map(path -> path.split("\\.", 2)[0])
                .filter(root -> scope.type(root).isPresent())
                .forEach(read::add);
    }

    /** Whether every input can have such a value at all. */
    boolean isPossible(Case circumstances) {
        return circumstances.terms().values().stream()
                .filter(term -> term.path().isPresent())
                .allMatch(term -> reach(term).filter(List::isEmpty).isEmpty());
    }

    private Optional<List<Object>> reach(Restriction term) {
        return Reach.of(term.type(), term.path().map(this::domain).orElse(Domain.OPEN), term.admitted());
    }

    /** @param random absent for the plainest situation */
    Situation situation(Case circumstances, Optional<Random> random) {
        var inventions = new Inventions(random);
        Map<String, Object> values = new HashMap<>();
        values.put("action", new HashMap<String, Object>());
        values.put("record", new HashMap<String, Object>());
        read.forEach(root -> values.put(root, inventions.value(scope.type(root).orElseThrow())));
        circumstances.terms().values().forEach(term -> term.path().ifPresent(path -> reach(term)
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> put(values, path, inventions.oneOf(found)))));
        return new Situation(now(values), zone, unitPath, values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS);
    }

    private Instant now(Map<String, Object> values) {
        if (values.get("today") instanceof LocalDate today) {
            return today.atTime(12, 0).atZone(zone).toInstant();
        }
        return values.get("now") instanceof Instant now ? now : Inventions.NOON;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> values, String path, Object value) {
        var target = values;
        var names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            target = (Map<String, Object>) target.computeIfAbsent(names[i], name -> new HashMap<String, Object>());
        }
        target.put(names[names.length - 1], value);
    }

    /** What a form lets people enter. */
    private Domain domain(String path) {
        var names = path.split("\\.");
        var fields =
                switch (names[0]) {
                    case "action" -> action.fields();
                    case "record" -> action.subject().map(type -> type.fields()).orElse(List.of());
                    default -> List.<Field>of();
                };
        return names.length == 2
                ? fields.stream()
                        .filter(field -> field.name().equals(names[1]))
                        .filter(field -> field.kind() == FieldKind.INTEGER || field.kind() == FieldKind.NUMBER)
                        .findFirst()
                        .map(field -> new Domain(
                                field.min().map(min -> min), field.max().map(max -> max), Optional.empty(), List.of()))
                        .orElse(Domain.OPEN)
                : Domain.OPEN;
    }
}
