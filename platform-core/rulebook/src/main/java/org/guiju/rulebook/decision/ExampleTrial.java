package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Example;
import org.guiju.rulebook.regulation.Example.Expectation;
import org.guiju.rulebook.regulation.Trial;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Finding;

/** Tries examples with the very questions that decide live actions. */
public record ExampleTrial(ZoneId zone) implements Trial {

    /** When an example names no {@code now}. */
    private static final Instant NOON = Instant.parse("2026-11-18T04:00:00Z");

    @Override
    public List<Texts> failures(ClauseState state, Example example) {
        var failures = new ArrayList<Texts>();
        example.expect().forEach((name, expected) -> {
            var control = state.clause()
                    .control(name, example.action())
                    .orElseThrow(() -> new IllegalArgumentException("No control " + name + " on " + example.action()));
            var found = findings(state, control, example);
            if (!meets(expected, found, situation(example).now())) {
                failures.add(failure(name, expected, found));
            }
        });
        return failures;
    }

    private List<Finding> findings(ClauseState state, Control control, Example example) {
        var situation = situation(example);
        var bound = new Bound(control, state, control.binding().event(), situation.now());
        return new Question(bound, situation, Rules.NONE, Optional.empty())
                .answer().stream().map(found -> found.finding()).toList();
    }

    private Situation situation(Example example) {
        Map<String, Object> values = new HashMap<>();
        values.put("action", new HashMap<String, Object>());
        values.put("record", new HashMap<String, Object>());
        example.given().forEach((path, value) -> put(values, path, value));
        var now = values.get("now") instanceof Instant given ? given : NOON;
        var situation = new Situation(now, zone, List.of(), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS);
        if (!values.containsKey("today")) {
            return situation;
        }
        var at = ((java.time.LocalDate) values.get("today"))
                .atTime(12, 0)
                .atZone(zone)
                .toInstant();
        return new Situation(at, zone, List.of(), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> values, String path, Object value) {
        var names = path.split("\\.");
        var target = values;
        for (var i = 0; i < names.length - 1; i++) {
            target = (Map<String, Object>) target.computeIfAbsent(names[i], name -> new HashMap<String, Object>());
        }
        target.put(names[names.length - 1], value);
    }

    private static boolean meets(Expectation expected, List<Finding> found, Instant now) {
        return switch (expected) {
            case Expectation.Outcome(var verdict) ->
                !found.isEmpty() && found.stream().allMatch(finding -> verdict(finding) == verdict);
            case Expectation.Value(Object value) ->
                found.stream()
                        .anyMatch(finding ->
                                finding instanceof Finding.Determines determines && same(determines.value(), value)
                                        || finding instanceof Finding.Counts counts && same(counts.value(), value));
            case Expectation.Values(var values) ->
                found.size() == values.size()
                        && found.stream()
                                .allMatch(finding -> finding instanceof Finding.Determines determines
                                        && values.containsKey(determines.name())
                                        && same(determines.value(), values.get(determines.name())));
            case Expectation.Amounts(var amounts) ->
                found.stream()
                        .filter(finding -> !isOther(finding, Consequence.Cash.class))
                        .map(ExampleTrial::amount)
                        .toList()
                        .equals(amounts.stream()
                                .map(money -> money.toDecimal().stripTrailingZeros())
                                .toList());
            case Expectation.Points(var points) ->
                found.stream()
                        .filter(finding -> !isOther(finding, Consequence.Points.class))
                        .map(ExampleTrial::amount)
                        .toList()
                        .equals(points.stream()
                                .map(BigDecimal::stripTrailingZeros)
                                .toList());
            case Expectation.DueWithin(var within) ->
                found.size() == 1
                        && found.getFirst() instanceof Finding.Owes owes
                        && owes.due().equals(now.plus(within));
            case Expectation.DueAt(var at) ->
                found.stream()
                        .anyMatch(finding -> finding instanceof Finding.Owes owes
                                && owes.due().equals(at));
        };
    }

    /** A consequence of another sort than an example speaks of. */
    private static boolean isOther(Finding finding, Class<? extends Consequence> asked) {
        return finding instanceof Finding.Proposes proposes && !asked.isInstance(proposes.consequence());
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal left && other instanceof BigDecimal right
                ? left.compareTo(right) == 0
                : one.equals(other);
    }

    /** What was proposed, positive as in the control. */
    private static BigDecimal amount(Finding finding) {
        return finding instanceof Finding.Proposes proposes
                ? switch (proposes.consequence()) {
                    case Consequence.Cash(var money) -> money.toDecimal().abs().stripTrailingZeros();
                    case Consequence.Points(var points) -> points.abs().stripTrailingZeros();
                    default -> BigDecimal.ONE.negate();
                }
                : BigDecimal.ONE.negate();
    }

    private static Example.Verdict verdict(Finding finding) {
        return switch (finding) {
            case Finding.Silent silent -> Example.Verdict.SILENT;
            case Finding.Permits permits -> Example.Verdict.PERMITS;
            case Finding.Warns warns -> Example.Verdict.WARNS;
            case Finding.Refuses refuses -> Example.Verdict.REFUSES;
            case Finding.Requires requires -> Example.Verdict.REQUIRES;
            case Finding.Pends pends -> Example.Verdict.PENDS;
            case Finding.Awaits awaits -> Example.Verdict.AWAITS;
            case Finding.Shadows shadows -> Example.Verdict.SILENT;
            case Finding.Yields yields -> Example.Verdict.SILENT;
            case Finding.Waived waived -> Example.Verdict.SILENT;
            case Finding.Settled settled -> Example.Verdict.SILENT;
            case Finding.Determines determines -> null;
            case Finding.Allots allots -> null;
            case Finding.Counts counts -> null;
            case Finding.Owes owes -> null;
            case Finding.Proposes proposes -> null;
        };
    }

    private static Texts failure(String control, Expectation expected, List<Finding> found) {
        return new Texts(
                control + "：应为 " + expected + "，实为 " + found,
                control + "：應為 " + expected + "，實為 " + found,
                control + ": expected " + expected + ", found " + found);
    }
}
