package org.guiju.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.compiled.Templates;
import org.guiju.rulebook.control.Attainment;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.NoRevisionInForceException;
import org.guiju.rulebook.decision.Rules;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;

/** Puts one case before the decider, with all clauses that are asked about its action. */
record CaseRun(Rulebook rulebook, Rules rules, ClauseCode clause, CaseFile.Case given) {

    void check() {
        var type = rulebook.library()
                .actionType(given.action())
                .orElseThrow(() -> new IllegalArgumentException("No action " + given.action()));
        Decision decision;
        try {
            decision = decided(type);
        } catch (NoRevisionInForceException notInForce) {
            assertEquals(Optional.of("not_in_force"), given.outcome(), notInForce.getMessage());
            return;
        }
        given.then().forEach((control, expected) -> {
            var found = findings(decision, control);
            if (given.quiet()) {
                assertTrue(
                        !found.isEmpty() && found.stream().noneMatch(CaseRun::objects), () -> control + ": " + found);
                return;
            }
            given.article()
                    .ifPresent(article -> assertTrue(
                            found.stream().allMatch(finding -> said(finding).contains(article)),
                            () -> control + " does not name " + article + ": " + found));
            assertTrue(
                    new Expected(expected).meets(found),
                    () -> control + ": expected " + words(expected) + ", found " + found);
        });
        given.outcome()
                .ifPresent(outcome ->
                        assertEquals(outcome, decision.outcome().name().toLowerCase(Locale.ROOT), decision::toString));
    }

    private static boolean objects(Finding finding) {
        return !said(finding).isEmpty();
    }

    /** The words of a finding against an act; empty where it has nothing against it. */
    private static String said(Finding finding) {
        return switch (finding) {
            case Finding.Refuses(Texts says) -> says.zhHans();
            case Finding.Requires(Texts says, Optional<String> field) -> says.zhHans();
            case Finding.Warns(Texts says) -> says.zhHans();
            case Finding.Pends(Texts says) -> says.zhHans();
            default -> "";
        };
    }

    /** Generated code has to say the same, to the last step of the explanation. */
    private Decision decided(ActionType type) {
        var decider = new Decider(rulebook, rules);
        try {
            Templates.shared().generateAfter(-1);
            var interpreted = decider.decide(type, situation(type));
            Templates.shared().generateAfter(0);
            assertEquals(interpreted, decider.decide(type, situation(type)));
            return interpreted;
        } finally {
            Templates.shared().generateAfter(Templates.ASKS);
        }
    }

    private List<Finding> findings(Decision decision, String control) {
        return decision.findings().stream()
                .filter(found -> found.control().clause().equals(clause)
                        && found.control().control().equals(control))
                .map(Decision.ClauseFinding::finding)
                .toList();
    }

    private Situation situation(ActionType type) {
        Map<String, Object> values = new HashMap<>();
        values.put("action", new HashMap<>());
        type.subject().ifPresent(subject -> values.put("record", new HashMap<>()));
        var scope = Attainment.known(
                        type, rulebook.library().clause(clause).orElseThrow().controls())
                .scope();
        for (var entry : given.given()) {
            var path = entry.key().text();
            var problems = new Problems();
            Paths.type(scope, path, entry.key().at(), problems)
                    .flatMap(known -> Literal.read(entry.value(), known, problems))
                    .ifPresent(value -> put(values, path, value));
            assertTrue(problems.none(), () -> problems.list().toString());
        }
        return new Situation(
                given.now(), rulebook.zone(), List.of(), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS);
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

    private static Object words(Node node) {
        return Literal.read(node, Type.text(), new Problems()).orElse(node);
    }
}
