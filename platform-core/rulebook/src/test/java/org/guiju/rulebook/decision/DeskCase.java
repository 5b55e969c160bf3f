package org.guiju.rulebook.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Revisions;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;

/** A small regulation of one action, and a company that has adopted it from 2026-01-01. */
final class DeskCase {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant NOON = Instant.parse("2026-11-18T04:00:00Z");

    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    private final Library library;
    private Rulebook rulebook;

    /** @param controls YAML of the clause's controls, indented by two spaces */
    DeskCase(String parameters, String controls) {
        this(parameters, controls, Map.of());
    }

    /** @param more files of the plugin by path */
    DeskCase(String parameters, String controls, Map<String, String> more) {
        var files = new HashMap<>(more);
        files.put(
                "records/matter.yaml",
                """
                record: matter
                name: %1$s
                prefix: M
                title: title
                fields:
                  title: {type: text, label: %1$s}
                  opened_at: {type: instant, label: %1$s, required: true}
                  parties: {type: employees, label: %1$s}
                index: [title]
                states: {open: %1$s, closed: %1$s}
                """
                        .formatted(TEXTS));
        files.put("actions/Act.yaml", action("Act", "request"));
        files.put("actions/Tell.yaml", action("Tell", "report"));
        files.put("actions/RecordBreach.yaml", breach("RecordBreach"));
        files.put("actions/RejudgeBreach.yaml", breach("RejudgeBreach"));
        files.put(
                "regulations/CASE/regulation.yaml",
                """
                regulation: CASE
                title: %1$s
                layer: template
                language: zh-Hans
                chapters:
                  - chapter: "1"
                    title: %1$s
                    clauses: ["1", "2"]
                """
                        .formatted(TEXTS));
        files.put(
                "regulations/CASE/1.yaml",
                """
                clause: CASE/1
                title: %1$s
                text: %1$s
                %2$scontrols:
                %3$s"""
                        .formatted(TEXTS, parameters, controls));
        files.put(
                "regulations/CASE/2.yaml",
                """
                clause: CASE/2
                title: %1$s
                text: %1$s
                """
                        .formatted(TEXTS));
        var reading = Library.read(List.of(new PluginFiles("case", files)));
        if (!reading.problems().isEmpty()) {
            throw new AssertionError(reading.problems());
        }
        library = reading.library();
        rulebook = Rulebook.of(library, SHANGHAI, Set.of("CASE"), List.of());
    }

    private static String action(String code, String intent) {
        return """
                action: %2$s
                title: %1$s
                submit: %1$s
                intent: %3$s
                by: [sales_rep]
                subject: matter
                fields:
                  amount: {type: money, label: %1$s, required: true}
                  note: {type: text, label: %1$s}
                facts:
                  people: {label: %1$s, employees: record.parties, as_of: record.opened_at, max: 5}
                governed_by: [CASE]
                """
                .formatted(TEXTS, code, intent);
    }

    private static String breach(String code) {
        return """
                action: %2$s
                title: %1$s
                submit: %1$s
                intent: report
                by: [sales_manager]
                fields:
                  control: {type: text, label: %1$s, required: true}
                  persons: {type: employees, label: %1$s, required: true}
                  acted_at: {type: instant, label: %1$s, required: true}
                  count: {type: integer, label: %1$s}
                  amount: {type: money, label: %1$s}
                facts:
                  people: {label: %1$s, employees: action.persons, as_of: action.acted_at, max: 5}
                  history:
                    label: %1$s
                    source: breach-history
                    type: {list: {control: text, person: text, acted_at: instant, count: number, points: number, decided: boolean}, max: 100}
                governed_by: [CASE]
                """
                .formatted(TEXTS, code);
    }

    /** Publishes what the change makes of the regulation, from the start of that day. */
    DeskCase from(String day, UnaryOperator<Draft> change) {
        var at = java.time.LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
        var regulation = library.regulation("CASE").orElseThrow();
        var published = rulebook.revisions("CASE");
        var draft = published.isEmpty() ? Draft.adopting(regulation, at) : Draft.revising(regulation, published, at);
        rulebook = rulebook.with(publish(change.apply(draft)));
        return this;
    }

    DeskCase adopted() {
        return from("2026-01-01", draft -> draft);
    }

    private static Revision publish(Draft draft) {
        return switch (Revisions.next(draft, draft.effectiveFrom(), SHANGHAI)) {
            case Revisions.Next.Published(Revision revision) -> revision;
            case Revisions.Next.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    Rulebook rulebook() {
        return rulebook;
    }

    Decision decide(String action, Map<String, Object> values, Instant now) {
        return decide(action, values, now, Set.of(), Optional.empty(), Rules.NONE);
    }

    Decision decide(
            String action,
            Map<String, Object> values,
            Instant now,
            Set<String> missing,
            Optional<String> reason,
            Rules rules) {
        return decide(
                action, new Situation(now, SHANGHAI, List.of(), values, missing, reason, WorkCalendar.WEEKDAYS), rules);
    }

    /** With what people have granted. */
    Decision decide(String action, Map<String, Object> values, Grants grants) {
        var situation = new Situation(
                NOON, SHANGHAI, List.of(), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS, grants);
        return decide(action, situation, Rules.NONE);
    }

    private Decision decide(String action, Situation situation, Rules rules) {
        return new Decider(rulebook, rules).decide(library.actionType(action).orElseThrow(), situation);
    }

    Decision decide(String action, Situation situation) {
        return new Decider(rulebook, Rules.NONE)
                .decide(library.actionType(action).orElseThrow(), situation);
    }

    static Finding only(Decision decision) {
        if (decision.findings().size() != 1) {
            throw new AssertionError(decision.findings());
        }
        return decision.findings().getFirst().finding();
    }
}
