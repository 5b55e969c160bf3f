package org.guiju.benchmarks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.Rules;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.regulation.Revisions;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision;

/** A regulation of 24 clauses on one action, one of which sums up what a person did before; decided as a backtest does. */
final class TwentyFourClauses {

    private static final int CLAUSES = 24;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-06-18T04:00:00Z");
    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";
    private static final List<String> CONDITIONS = List.of(
            "action.amount > limit",
            "action.age < 18 and action.amount > limit",
            "action.product = \"a\" and action.first and action.amount > limit",
            "action.product = \"b\" and not(action.first) and action.age < 20 and action.amount > limit");

    private final ActionType type;
    private final Decider decider;

    TwentyFourClauses() {
        var reading = Library.read(List.of(new PluginFiles("benchmark", files())));
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException(reading.problems().toString());
        }
        var library = reading.library();
        var start = Instant.parse("2025-12-31T16:00:00Z");
        var adopting = Draft.adopting(library.regulation("BENCH").orElseThrow(), start);
        var before = (Revisions.Next.Published) Revisions.next(adopting, start.minusSeconds(1), ZONE);
        var rulebook = Rulebook.of(library, ZONE, Set.of("BENCH"), List.of(before.revision()));
        var draft = Draft.revising(library.regulation("BENCH").orElseThrow(), List.of(before.revision()), NOW)
                .withValue(ClauseCode.of("BENCH/1"), "limit", new Money(700_00));
        type = library.actionType("Sell").orElseThrow();
        decider = new Decider(draft.allAlong(rulebook), Rules.NONE);
    }

    Decision decide(Map<String, Object> action, Map<String, Object> facts) {
        Map<String, Object> values = new HashMap<>(facts);
        values.put("action", action);
        return decider.decide(
                type,
                new Situation(NOW, ZONE, List.of("hq"), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS));
    }

    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put(
                "actions/Sell.yaml",
                """
                action: Sell
                title: %1$s
                submit: %1$s
                help: %1$s
                intent: request
                by: [anyone]
                fields:
                  amount: {type: money, label: %1$s, required: true}
                  product: {type: choice, label: %1$s, options: {a: %1$s, b: %1$s, c: %1$s}, required: true}
                  age: {type: integer, label: %1$s, required: true}
                  first: {type: boolean, label: %1$s, required: true}
                  note: {type: long_text, label: %1$s}
                facts:
                  earlier:
                    label: %1$s
                    source: earlier-sales
                    arguments: {}
                    type: {list: {struct: {by: number, amount: money}}, max: 20}
                governed_by: [BENCH]
                """
                        .formatted(TEXTS));
        files.put(
                "regulations/BENCH/regulation.yaml",
                """
                regulation: BENCH
                title: %1$s
                layer: template
                language: zh-Hans
                chapters:
                  - chapter: "1"
                    title: %1$s
                    clauses: [%2$s]
                """
                        .formatted(
                                TEXTS,
                                IntStream.rangeClosed(1, CLAUSES)
                                        .mapToObj(number -> "\"" + number + "\"")
                                        .collect(Collectors.joining(", "))));
        IntStream.rangeClosed(1, CLAUSES)
                .forEach(number -> files.put("regulations/BENCH/" + number + ".yaml", clause(number)));
        return files;
    }

    private static String clause(int number) {
        var condition = number == CLAUSES
                ? "sum(earlier[true].amount) + action.amount > limit"
                : CONDITIONS.get(number % CONDITIONS.size());
        return """
                clause: BENCH/%2$d
                title: %1$s
                text: %1$s
                parameters:
                  limit: {label: %1$s, type: money, default: %3$d.00, min: 0.00, max: 99999.00, origin: seed}
                controls:
                  - control: limit
                    kind: gate
                    on: Sell
                    effect: refuses
                    when: %4$s
                    says: {zh-Hans: "超过 {limit}", zh-Hant: "超過 {limit}", en: "above {limit}"}
                """
                .formatted(TEXTS, number, number == CLAUSES ? 9_000 : 600 + number * 40, condition);
    }
}
