package org.guiju.realestate.misconduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.guiju.testkit.ClauseTest;
import org.guiju.testkit.DeclaredActions;
import org.guiju.testkit.SampleWorkplace;
import org.junit.jupiter.api.Test;

class MisconductHandlersTests {

    private static final Instant NOW = Instant.parse("2026-11-18T08:40:00Z");
    private static final DeclaredActions DECLARED = DeclaredActions.of("RE-SALES", "SM-CUSTOMER");
    private static final Decision PERMITTED = new Decision(Decision.Outcome.PERMITTED, List.of());
    private static final UUID CASE = new UUID(2, 1);
    private static final UUID CUSTOMER = new UUID(2, 2);

    @Test
    @ClauseTest("RE-5.2a")
    void grabbingCaseFreezesTheCustomerAndKeepsTheHistory() {
        var freeze = new Decision(
                Decision.Outcome.PERMITTED,
                List.of(new Decision.ClauseFinding(
                        ControlCode.of("RE-SALES/5.2a#freeze"),
                        new Finding.Determines("freeze", true, Texts.none()),
                        new Basis(1, NOW, "now", NOW, "", List.of(), Map.of(), List.of()))));

        var effects = report(freeze, List.of("earlier"));

        var opened = (Effect.Create) effects.getFirst();
        assertEquals(List.of("r1"), opened.data().get("attribution_history"));
        assertEquals(List.of("earlier", opened.id().toString()), frozenBy(effects));
    }

    @Test
    void companyThatDoesNotFreezeLeavesTheCustomerAlone() {
        var effects = report(PERMITTED, List.of());

        assertEquals(
                List.of(),
                effects.stream().filter(Effect.Change.class::isInstance).toList());
    }

    @Test
    @ClauseTest("RE-5.2a")
    void decisionReleasesOnlyItsOwnHold() {
        var workplace = new SampleWorkplace("he", NOW)
                .about(misconduct())
                .withRecord(customer(List.of("other", CASE.toString())))
                .withFact("hr", List.of("fang"))
                .withFact("managers", List.of("chen"));
        var action = new DecideMisconduct("dismissal", "查证属实", Optional.of("已通知区工会"));

        var effects = new DecideMisconductHandler().carryOut(action, PERMITTED, workplace);

        assertEquals(List.of("other"), frozenBy(effects));
        assertTrue(effects.contains(new Effect.EndEmployment("zhou", Optional.of("chen"))));
        assertEquals(List.of("fang"), ((Effect.Notify) effects.getLast()).employees());
    }

    @Test
    @ClauseTest("RE-5.2b")
    void answerIsKeptWithItsTime() {
        var workplace = new SampleWorkplace("zhou", NOW).about(misconduct());

        var change = (Effect.Change)
                DECLARED.carryOut("AnswerMisconduct", Map.of("answer", "我不知道她已登记"), PERMITTED, workplace)
                        .getFirst();

        assertEquals(Optional.of("answered"), change.state());
        assertEquals(NOW, change.data().get("answered_at"));
    }

    @Test
    void eachPostConsentsOnce() {
        var workplace = new SampleWorkplace("fang", NOW).about(misconduct());

        var change = (Effect.Change)
                DECLARED.carryOut("ApproveDismissal", Map.of("capacity", "hr", "reason", "事实清楚"), PERMITTED, workplace)
                        .getFirst();

        assertEquals(List.of("chen", "fang"), change.data().get("approvers"));
        assertEquals(List.of("sales_manager", "hr"), change.data().get("approved_as"));
    }

    private static List<Effect> report(Decision decision, List<String> frozenBy) {
        Map<String, Object> action = Map.of(
                "accused", "zhou",
                "kind", "grabbing",
                "conduct", "approached_behind_back",
                "customer", CUSTOMER.toString(),
                "happened_at", NOW,
                "evidence", "11 月 17 日在大厅");
        var workplace = new SampleWorkplace("lin", NOW)
                .withRecord(customer(frozenBy))
                .withFact(
                        "attribution_history",
                        List.of(Map.of("id", "r1", "state", "active", "created_at", NOW, "registered_at", NOW)))
                .withFact("leaders", List.of("he"));
        return DECLARED.carryOut("ReportMisconduct", action, decision, workplace);
    }

    private static StoredRecord customer(List<String> frozenBy) {
        return new StoredRecord(
                CUSTOMER, "customer", "KH-1", "active", Optional.of("lin"), NOW, Map.of("frozen_by", frozenBy));
    }

    private static StoredRecord misconduct() {
        Map<String, Object> data = new HashMap<>();
        data.put("accused", "zhou");
        data.put("reporter", "lin");
        data.put("customer", CUSTOMER.toString());
        data.put("approvers", List.of("chen"));
        data.put("approved_as", List.of("sales_manager"));
        return new StoredRecord(CASE, "misconduct_case", "WG-2026-0001", "open", Optional.empty(), NOW, data);
    }

    private static Object frozenBy(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Change.class::isInstance)
                .map(Effect.Change.class::cast)
                .filter(change -> change.record().equals(CUSTOMER))
                .map(change -> change.data().get("frozen_by"))
                .findFirst()
                .orElseThrow();
    }
}
