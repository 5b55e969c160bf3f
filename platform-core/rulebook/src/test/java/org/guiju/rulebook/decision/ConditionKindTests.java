package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

/** Kinds of control that let an action through or not: counts, forms, procedures, trainings, signatures. */
class ConditionKindTests {

    private static final Map<String, Object> SMALL = Map.of("amount", new Money(100_00));

    private static Map<String, Object> values(Map<String, Object> action, Map<String, Object> actor, List<?> history) {
        return Map.of("action", action, "actor", actor, "record", Map.of("history", history));
    }

    private static Map<String, Object> action(Map<String, Object> action) {
        return values(action, Map.of(), List.of());
    }

    private static final String COUNT =
            """
              - control: papers
                kind: gate
                on: Act
                effect: refuses
                at_least:
                  count: 2
                  of:
                    - {label: {zh-Hans: 说明, zh-Hant: 說明, en: a note}, holds: action.note != null}
                    - {label: {zh-Hans: 金额, zh-Hant: 金額, en: an amount}, holds: action.amount > money(0)}
                says: {zh-Hans: "还缺 {missing}", zh-Hant: "還缺 {missing}", en: "{held} of 2; missing: {missing}"}
            """;

    @Test
    void countingGateNamesWhatIsMissing() {
        var desk = new DeskCase("", COUNT).adopted();

        var refused = assertInstanceOf(Finding.Refuses.class, only(desk.decide("Act", action(SMALL), NOON)));
        assertEquals("1 of 2; missing: a note", refused.says().en());
        assertEquals("还缺说明", refused.says().zhHans());
        assertInstanceOf(
                Finding.Permits.class,
                only(desk.decide("Act", action(Map.of("amount", new Money(1), "note", "x")), NOON)));
    }

    private static final String FORM =
            """
              - control: complete
                kind: form
                on: Act
                fields:
                  note: {required: action.amount > money(500)}
                  amount:
                    check: action.amount < money(1000)
                    says: {zh-Hans: 太多, zh-Hant: 太多, en: too much}
            """;

    @Test
    void formTellsEveryFieldThatDoesNotDo() {
        var findings = new DeskCase("", FORM)
                .adopted().decide("Act", action(Map.of("amount", new Money(2000_00))), NOON).findings().stream()
                        .map(found -> (Finding.Requires) found.finding())
                        .toList();

        assertEquals(
                List.of("note", "amount"),
                findings.stream().map(found -> found.field().orElseThrow()).toList());
        assertEquals("Fill in “text”", findings.getFirst().says().en());
        assertEquals("too much", findings.getLast().says().en());
    }

    @Test
    void formIsSatisfiedOnceItsConditionsAre() {
        var desk = new DeskCase("", FORM).adopted();

        assertInstanceOf(Finding.Permits.class, only(desk.decide("Act", action(SMALL), NOON)));
    }

    @Test
    void fieldThatIsNotReadableYetKeepsNoOtherFromBeingExamined() {
        var desk = new DeskCase("", FORM.replace("action.amount > money(500)", "true")).adopted();

        var decision = desk.decide("Act", action(Map.of()), NOON, Set.of("amount"), Optional.empty(), Rules.NONE);

        assertEquals(Optional.of("note"), ((Finding.Requires) only(decision)).field());
    }

    private static final String STEPS =
            """
              - control: order
                kind: procedure
                on: [Act, Tell]
                steps:
                  - {step: tell, title: {zh-Hans: 告知, zh-Hant: 告知, en: Telling}, action: Tell, after: [], again: true}
                  - {step: act, title: {zh-Hans: 办理, zh-Hant: 辦理, en: Acting}, action: Act, after: [tell], by: [clerk], again: false}
            """;

    private static Decision step(String action, String role, List<?> history) {
        return new DeskCase("", STEPS)
                .adopted()
                .decide(action, values(SMALL, Map.of("roles", List.of(role)), history), NOON);
    }

    private static Map<String, Object> done(String action) {
        return Map.of("action", action, "at", NOON, "by", "somebody");
    }

    @Test
    void stepComesAfterTheOnesItNames() {
        var early = assertInstanceOf(Finding.Refuses.class, only(step("Act", "clerk", List.of())));
        assertEquals("First: Telling", early.says().en());
        assertInstanceOf(Finding.Permits.class, only(step("Act", "clerk", List.of(done("Tell")))));
        assertInstanceOf(Finding.Permits.class, only(step("Tell", "chief", List.of(done("Tell")))));
    }

    @Test
    void stepIsForItsRoleAndNotRepeated() {
        assertInstanceOf(Finding.Refuses.class, only(step("Act", "chief", List.of(done("Tell")))));
        assertInstanceOf(Finding.Refuses.class, only(step("Act", "clerk", List.of(done("Tell"), done("Act")))));
    }

    private static final String TRAINING =
            """
              - control: trained
                kind: training
                on: Act
                course: safety
                title: {zh-Hans: 安全, zh-Hant: 安全, en: Safety}
                valid_for: '@"P30D"'
            """;

    private static Decision trained(String... passes) {
        var rows = java.util.Arrays.stream(passes)
                .map(at -> Map.of("course", "safety", "at", Instant.parse(at)))
                .toList();
        return new DeskCase("", TRAINING)
                .adopted()
                .decide("Act", values(SMALL, Map.of("trained", rows), List.of()), NOON);
    }

    @Test
    void trainingOpensTheActionWhileItCounts() {
        assertEquals(
                "First pass the training “Safety”",
                ((Finding.Refuses) only(trained())).says().en());
        assertInstanceOf(Finding.Permits.class, only(trained("2026-10-19T04:00:00Z")));
        assertInstanceOf(Finding.Refuses.class, only(trained("2026-10-19T03:59:59Z")));
        assertInstanceOf(Finding.Permits.class, only(trained("2020-01-01T00:00:00Z", "2026-11-01T00:00:00Z")));
    }

    private static final String SIGNED =
            """
              - control: signed
                kind: attestation
                on: Act
            """;

    @Test
    void attestationIsOfTheClauseAsItStands() {
        var desk = new DeskCase("", SIGNED).adopted();
        var state = desk.rulebook()
                .inForce(ClauseCode.of("CASE/1"), List.of(), NOON)
                .orElseThrow();
        var signed = Map.of("signed", List.of(Map.of("clause", "CASE/1", "hash", state.hash())));
        var stale = Map.of("signed", List.of(Map.of("clause", "CASE/1", "hash", "another")));

        assertInstanceOf(
                Finding.Permits.class, only(desk.decide("Act", values(SMALL, Map.copyOf(signed), List.of()), NOON)));
        assertInstanceOf(
                Finding.Refuses.class, only(desk.decide("Act", values(SMALL, Map.copyOf(stale), List.of()), NOON)));
        assertInstanceOf(Finding.Refuses.class, only(desk.decide("Act", action(SMALL), NOON)));
    }
}
