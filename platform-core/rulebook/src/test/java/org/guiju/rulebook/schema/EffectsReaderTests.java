package org.guiju.rulebook.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectsReaderTests {

    private static final String T = "{zh-Hans: 甲, zh-Hant: 甲, en: A}";

    private static final String VISIT =
            """
            record: visit
            name: %1$s
            number: {prefix: LF, series: gapless, per: [unit, year], digits: 6}
            title: topic
            fields:
              topic: {type: text, label: %1$s, required: true}
              host: {type: employee, label: %1$s, required: true}
              guests: {type: texts, label: %1$s, required: true}
              cost: {type: money, label: %1$s}
              earlier: {type: record, of: visit, label: %1$s}
            match: {topic: {label: %1$s, fields: [topic]}}
            index: [topic, host]
            states: {planned: %1$s, done: %1$s}
            """
                    .formatted(T);

    private static final String ACTION =
            """
            action: PlanVisit
            title: %1$s
            submit: %1$s
            intent: request
            by: [sales_rep, system]
            fields:
              topic: {type: text, label: %1$s, required: true}
              cost: {type: money, label: %1$s}
              earlier: {type: record, of: visit, label: %1$s}
              lines:
                type: rows
                label: %1$s
                required: true
                columns: {amount: {type: money, label: %1$s, required: true}}
            facts:
              same: {label: %1$s, matching: visit, by: {topic: action.topic}, take: [host]}
              planned: {label: %1$s, records: visit, match_any: {host: actor.id}, states: [planned], count: true}
              before: {label: %1$s, actions: PlanVisit, match: {actor: actor.id}, take: [topic]}
              owed: {label: %1$s, duties: actor}
            determined: {keep_until: date}
            effects:
              - create: visit
                as: made
                set: {topic: action.topic, host: actor.id, guests: [], cost: sum(action.lines.amount)}
              - change: action.earlier
                state: done
                when: planned > 0
              - change: same
                each: other
                add: {guests: other.id}
                remove: {guests: actor.id}
              - notify: {employees: [actor.id], roles: [sales_manager]}
                says: {zh-Hans: "{action.topic}", zh-Hant: "{action.topic}", en: "{action.topic}"}
                about: made.id
              - follow_up: PlanVisit
                when: determined.keep_until != null
                data: {topic: action.topic, lines: action.lines}
            """
                    .formatted(T);

    private static List<Problem> problems(String action, String record) {
        return Library.read(List.of(new PluginFiles(
                        "demo", Map.of("actions/PlanVisit.yaml", action, "records/visit.yaml", record))))
                .problems();
    }

    @Test
    void readsEveryEffect() {
        assertEquals(List.of(), problems(ACTION, VISIT));
        var library = Library.read(List.of(
                        new PluginFiles("demo", Map.of("actions/PlanVisit.yaml", ACTION, "records/visit.yaml", VISIT))))
                .library();
        var type = library.actionType("PlanVisit").orElseThrow();
        assertEquals(5, type.effects().orElseThrow().steps().size());
        assertEquals(
                "LF-hq-2026-000012",
                library.recordType("visit").orElseThrow().numbering().number("hq", 2026, 12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    topic: action.topic, host         | colour: action.topic, host        | UNKNOWN
                    topic: action.topic, host         | host                              | MISSING_KEY
                    topic: action.topic, host         | topic: action.cost, host          | EXPRESSION
                    cost: sum(action.lines.amount)    | cost: sum(action.lines.topic)     | EXPRESSION
                    state: done                       | state: gone                       | UNKNOWN
                    create: visit                     | create: visitor                   | UNKNOWN
                    change: action.earlier            | change: action.topic              | MISSING_KEY
                    change: action.earlier            | change: record                    | UNKNOWN
                    add: {guests: other.id}           | add: {topic: other.id}            | WRONG_PATH_TYPE
                    determined.keep_until             | determined.keep                   | EXPRESSION
                    about: made.id                    | about: made.number                | EXPRESSION
                    as: made                          | as: actor                         | NAME_TAKEN
                    follow_up: PlanVisit              | follow_up: PlanVisits             | UNKNOWN
                    lines: action.lines}              | lines: action.topic}              | EXPRESSION
                    topic: action.topic, lines        | lines                             | MISSING_KEY
                    {employees: [actor.id]            | {staff: [actor.id]                | UNKNOWN_KEY
                    'en: "{action.topic}"'            | 'en: "{action.topics}"'           | UNKNOWN
                    matching: visit                   | matching: visits                  | UNKNOWN
                    by: {topic: action.topic}         | by: {cost: action.topic}          | UNKNOWN
                    duties: actor                     | duties: record                    | UNKNOWN
                    actions: PlanVisit                | actions: PlanTrip                 | UNKNOWN
                    of: visit                         | of: trip                          | UNKNOWN
                    columns: {amount: {type: money    | columns: {amount: {type: rows     | MISSING_KEY
                    """)
    void refusesWhatCannotBeCarriedOut(String right, String wrong, Problem.Code code) {
        var found = problems(ACTION.replace(right, wrong), VISIT);
        assertTrue(ACTION.contains(right), right);
        assertTrue(found.stream().anyMatch(problem -> problem.code() == code), found::toString);
    }

    @Test
    void statesInWhichAnActionIsPossibleMustBeThoseOfItsSubject() {
        var about = ACTION.replace(
                "by: [sales_rep, system]", "by: [sales_rep, system]\nsubject: visit\nfrom: [planned, lost]");
        var found = problems(about, VISIT);
        assertTrue(
                found.stream()
                        .anyMatch(problem -> problem.code() == Problem.Code.UNKNOWN
                                && problem.args().contains("lost")),
                found::toString);
    }
}
