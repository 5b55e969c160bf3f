package org.guiju.rulebook.conflict;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.Grants;
import org.guiju.rulebook.decision.Rules;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.regulation.Precedence.Holds;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Revisions;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision;

/** Two clauses with one control each, asked on one action of a company that has adopted them. */
final class TwoClauses {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    private final Library library;
    private final Draft draft;
    private final List<Revision> published;

    TwoClauses(String one, String other) {
        this(library(one, other));
    }

    private TwoClauses(Library library) {
        this(
                library,
                Draft.adopting(
                        library.regulation("CASE").orElseThrow(),
                        LocalDate.of(2026, 1, 1).atStartOfDay(ZONE).toInstant()));
    }

    private TwoClauses(Library library, Draft draft) {
        this(library, draft, List.of(published(draft)));
    }

    private TwoClauses(Library library, Draft draft, List<Revision> published) {
        this.library = library;
        this.draft = draft;
        this.published = published;
    }

    static String calculation(String more, String value) {
        return """
                  - control: share
                    kind: calculation
                    on: Act
                    %s
                    determines: share
                    value: %s
                """
                .formatted(more, value);
    }

    static String sanction(String when, String amount) {
        return """
                  - control: share
                    kind: sanction
                    on: Act
                    when: %s
                    for_each: {person: people}
                    several: all
                    amount: %s
                    nature: '"fine"'
                    says: %s
                """
                .formatted(when, amount, TEXTS);
    }

    static String gate(String when) {
        return """
                  - control: share
                    kind: gate
                    on: Act
                    effect: refuses
                    when: %s
                    says: %s
                """
                .formatted(when, TEXTS);
    }

    private static Library library(String one, String other) {
        var files = new HashMap<String, String>();
        files.put(
                "actions/Act.yaml",
                """
                action: Act
                title: {zh-Hans: 办, zh-Hant: 辦, en: Act}
                submit: %1$s
                intent: request
                by: [sales_rep]
                fields:
                  amount: {type: money, label: {zh-Hans: 金额, zh-Hant: 金額, en: Amount}, required: true}
                  count: {type: integer, min: 0, max: 8, label: {zh-Hans: 数量, zh-Hant: 數量, en: Count}, required: true}
                  urgent: {type: boolean, label: {zh-Hans: 加急, zh-Hant: 急件, en: Urgent}, required: true}
                  day: {type: date, label: {zh-Hans: 日期, zh-Hant: 日期, en: Day}, required: true}
                  note: {type: text, label: {zh-Hans: 备注, zh-Hant: 備註, en: Note}}
                  note_or_none: {type: text, label: %1$s, required: true}
                  people: {type: employees, label: %1$s, required: true}
                  source:
                    type: choice
                    label: {zh-Hans: 来源, zh-Hant: 來源, en: Source}
                    required: true
                    options:
                      walk_in: {zh-Hans: 上门, zh-Hant: 來店, en: a walk-in}
                      call: {zh-Hans: 来电, zh-Hant: 來電, en: a call}
                      referral: {zh-Hans: 转介绍, zh-Hant: 轉介紹, en: a referral}
                facts:
                  people: {label: %1$s, employees: action.people, as_of: now, max: 5}
                governed_by: [CASE]
                """
                        .formatted(TEXTS));
        files.put(
                "regulations/CASE/regulation.yaml",
                """
                regulation: CASE
                title: %1$s
                layer: template
                language: zh-Hans
                chapters: [{chapter: "1", title: %1$s, clauses: ["1", "2"]}]
                """
                        .formatted(TEXTS));
        files.put("regulations/CASE/1.yaml", clause("1", "First", one));
        files.put("regulations/CASE/2.yaml", clause("2", "Second", other));
        var reading = Library.read(List.of(new PluginFiles("case", files)));
        if (!reading.problems().isEmpty()) {
            throw new AssertionError(reading.problems());
        }
        return reading.library();
    }

    private static String clause(String number, String title, String control) {
        return """
                clause: CASE/%s
                title: {zh-Hans: %2$s, zh-Hant: %2$s, en: %2$s}
                text: {zh-Hans: 文, zh-Hant: 文, en: text}
                parameters:
                  limit: {type: money, origin: seed, default: 100.00, label: {zh-Hans: 限额, zh-Hant: 限額, en: Limit}}
                controls:
                %3$s"""
                .formatted(number, title, control);
    }

    /** Published already: from a later day on the second clause has another limit. */
    TwoClauses laterLimit(LocalDate day, long limit) {
        var regulation = library.regulation("CASE").orElseThrow();
        var adopted = published(draft);
        var later = Draft.revising(
                        regulation, List.of(adopted), day.atStartOfDay(ZONE).toInstant())
                .withValue(ClauseCode.of("CASE/2"), "limit", new Money(limit));
        return new TwoClauses(library, draft, List.of(adopted, published(later)));
    }

    private static Revision published(Draft draft) {
        return switch (Revisions.next(draft, draft.effectiveFrom(), ZONE)) {
            case Revisions.Next.Published(var revision) -> revision;
            case Revisions.Next.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    TwoClauses unitLimit(String unit, long limit) {
        return new TwoClauses(library, draft.withUnitValue(ClauseCode.of("CASE/1"), unit, "limit", new Money(limit)));
    }

    TwoClauses settled(Conflict conflict, Holds holds) {
        return new TwoClauses(library, conflict.settled(draft, holds));
    }

    Rulebook rulebook() {
        return Rulebook.of(library, ZONE, Set.of("CASE"), published);
    }

    List<Conflict> conflicts(Set<ClauseCode> changed) {
        return Conflicts.of(rulebook(), changed, draft.effectiveFrom());
    }

    /** What a live decision says of an act. */
    Decision decide(Map<String, Object> action, List<Map<String, Object>> people, Grants grants) {
        var values = Map.<String, Object>of("action", action, "people", people, "record", Map.of());
        var situation = new Situation(
                Inventions.NOON, ZONE, List.of(), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS, grants);
        return new Decider(rulebook(), Rules.NONE)
                .decide(library.actionType("Act").orElseThrow(), situation);
    }
}
