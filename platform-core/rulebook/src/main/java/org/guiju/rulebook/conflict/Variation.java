package org.guiju.rulebook.conflict;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Allocation;
import org.guiju.rulebook.control.Cadence;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Deadline;
import org.guiju.rulebook.control.Graduation;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Money;

/**
 * What a kind's questions are about and chance seldom makes: equals, nobody, one person twice, the end of a slice.
 *
 * @param key of the words that tell it; empty where the values speak for themselves
 */
record Variation(String key, Consumer<Map<String, Object>> change) {

    private static final int BEGUN = 13;

    static List<Variation> of(Control control, ActionType action, ClauseState state) {
        return switch (control.kind()) {
            case Deadline deadline -> List.of(new Variation("case.now", values -> {}));
            case Consequence consequence ->
                List.of(new Variation("case.twice", values -> rows(values, action, consequence.forEach(), 2, true)));
            case Allocation allocation ->
                List.of(
                        new Variation("case.equal", values -> rows(values, action, allocation.among(), 2, false)),
                        new Variation("case.nobody", values -> values.put(allocation.among(), List.of())));
            case Cadence cadence -> List.of(new Variation("case.begun", values -> begun(values, control)));
            case Conduct conduct ->
                List.of(
                        breach(control, "case.items"),
                        breach(control, "case.day", Duration.ofHours(3)),
                        breach(control, "case.month", Duration.ofDays(9)),
                        breach(control, "case.often", often()));
            case Graduation graduation -> amounts(graduation, state);
            default -> List.of(new Variation("", values -> {}));
        };
    }

    /** The situation with the variation in it. */
    Situation of(Situation plain) {
        var values = new HashMap<>(plain.values());
        change.accept(values);
        return new Situation(
                plain.now(), plain.zone(), plain.unit(), values, plain.missing(), plain.reason(), plain.calendar());
    }

    Optional<String> words(Situation situation, Locale locale) {
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ReportWords.text(locale, key, Wording.value(situation.now(), locale, situation.zone()), BEGUN));
    }

    /** As many rows that differ in nothing but their id, or of one person, each row counting for more than the one before. */
    private static void rows(Map<String, Object> values, ActionType action, String path, int count, boolean same) {
        var invented =
                values.get(path) instanceof List<?> found && !found.isEmpty() ? found.getFirst() : item(action, path);
        if (!(invented instanceof Map<?, ?> row)) {
            return;
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (int at = 0; at < count; at++) {
            var copy = new HashMap<String, Object>();
            row.forEach((name, value) -> copy.put(String.valueOf(name), value));
            copy.put("id", same || at == 0 ? "A" : "B");
            copy.put("name", same || at == 0 ? "A" : "B");
            if (same) {
                int more = at + 1;
                copy.replaceAll((name, value) -> larger(value, more));
            }
            rows.add(copy);
        }
        values.put(path, rows);
    }

    private static Object item(ActionType action, String path) {
        return action.scope().type(path).orElse(Type.bool()) instanceof Type.ListOf(Type item, int max)
                ? new Inventions(Optional.empty()).value(item)
                : Map.of();
    }

    private static Object larger(Object value, int times) {
        return value instanceof Money money ? new Money((money.minor() + 100_000) * times) : value;
    }

    private static void begun(Map<String, Object> values, Control control) {
        var fields = new HashMap<String, Object>();
        fields.put("control", control.code().toString());
        fields.put("until", LocalDate.of(2026, 11, 30));
        fields.put("days", BigDecimal.valueOf(BEGUN));
        fields.put("of_days", BigDecimal.valueOf(30));
        values.put("action", fields);
    }

    private static Duration[] often() {
        return IntStream.range(0, 12)
                .mapToObj(at -> Duration.ofDays(1).plusHours(at))
                .toArray(Duration[]::new);
    }

    private static Variation breach(Control control, String key, Duration... earlier) {
        return new Variation(key, values -> {
            var now = Inventions.NOON;
            var fields = new HashMap<String, Object>();
            if (values.get("action") instanceof Map<?, ?> found) {
                found.forEach((name, value) -> fields.put(String.valueOf(name), value));
            }
            fields.put("control", control.code().toString());
            fields.put("acted_at", now);
            fields.put("count", BigDecimal.valueOf(key.equals("case.items") ? 3 : 1));
            fields.remove("again");
            values.put("action", fields);
            values.put("people", List.of(Map.of("id", "A", "name", "A")));
            values.put(
                    "history",
                    Arrays.stream(earlier)
                            .map(before -> act(control, now.minus(before)))
                            .toList());
        });
    }

    private static Map<String, Object> act(Control control, Instant at) {
        return Map.of(
                "control",
                control.code().toString(),
                "person",
                "A",
                "acted_at",
                at,
                "count",
                BigDecimal.ONE,
                "points",
                BigDecimal.ONE,
                "decided",
                true);
    }

    /** An amount at the end of a slice, within one, and beyond the last. */
    private static List<Variation> amounts(Graduation graduation, ClauseState state) {
        var path = graduation.of().text().split("\\.");
        var rows = state.settled().get(graduation.rows().text()) instanceof List<?> found ? found : List.of();
        var ends = rows.stream()
                .map(row -> ((Map<?, ?>) row).get(graduation.upper()))
                .filter(Money.class::isInstance)
                .map(end -> ((Money) end).minor())
                .toList();
        if (path.length != 2 || ends.isEmpty()) {
            return List.of(new Variation("", values -> {}));
        }
        return ends.stream()
                .flatMap(end -> Stream.of(end, end + end / 2, end / 2 + 50))
                .map(minor -> new Variation("", values -> {
                    var fields = new HashMap<String, Object>();
                    if (values.get(path[0]) instanceof Map<?, ?> known) {
                        known.forEach((name, value) -> fields.put(String.valueOf(name), value));
                    }
                    fields.put(path[1], new Money(minor));
                    values.put(path[0], fields);
                }))
                .toList();
    }
}
