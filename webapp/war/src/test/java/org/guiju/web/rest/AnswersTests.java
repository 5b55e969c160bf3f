package org.guiju.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Answer.Shut;
import org.guiju.platform.decision.Answer.Why;
import org.guiju.platform.decision.Redaction;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTests {

    private static final UUID ME = UUID.fromString("0193a5c0-0000-7000-8000-000000000001");
    private static final UUID RIVAL = UUID.fromString("0193a5c0-0000-7000-8000-000000000002");
    private static final UUID DOCKET = UUID.fromString("0193a5c0-0000-7000-8000-00000000000d");
    private static final Instant NOON = Instant.parse("2026-11-18T04:00:00Z");
    private static final Texts SAYS = new Texts("拟扣 2,400.00", "擬扣 2,400.00", "2,400.00 proposed");

    @Test
    void carriedOutIsCreatedAndLeadsToTheDocket() {
        var reply = answers("sales_rep").submitted(made(Outcome.PERMITTED, Finding.permits()));

        assertEquals(201, reply.status());
        assertEquals(Optional.of("docket/" + DOCKET), reply.location());
        assertEquals("permitted", reply.body().getString("outcome"));
        assertEquals(DOCKET.toString(), reply.body().getString("docket"));
        assertEquals(RIVAL.toString(), reply.body().getJsonArray("records").getString(0));
    }

    @Test
    void pendingIsAccepted() {
        var reply = answers("sales_rep").submitted(made(Outcome.PENDING, new Finding.Pends(SAYS)));

        assertEquals(202, reply.status());
        assertEquals("pending", reply.body().getString("outcome"));
    }

    @Test
    void refusedNamesClauseRevisionAndArithmetic() {
        var reply = answers("sales_rep").submitted(made(Outcome.REFUSED, new Finding.Refuses(SAYS)));
        var problem = reply.body();

        assertEquals(422, reply.status());
        assertEquals("application/problem+json", reply.type());
        assertEquals("urn:guiju:problem:refused", problem.getString("type"));
        assertEquals(422, problem.getInt("status"));
        assertEquals("2,400.00 proposed", problem.getString("detail"));
        assertEquals("/api/v1/docket/" + DOCKET, problem.getString("instance"));
        assertEquals("RE-SALES/5.1b", problem.getString("clause"));
        assertEquals(3, problem.getInt("revision"));
        var explanation = problem.getJsonObject("explanation");
        var parameter = explanation.getJsonArray("parameters").getJsonObject(0);
        assertEquals("manager_penalty", parameter.getString("name"));
        assertEquals("company", parameter.getString("layer"));
        assertEquals("law", parameter.getJsonArray("layers").getJsonObject(0).getString("layer"));
        var step = explanation.getJsonArray("steps").getJsonObject(0);
        assertEquals("8000.00 × 0.30", step.getString("text"));
        assertEquals(new BigDecimal("2400.00"), step.getJsonNumber("value").bigDecimalValue());
    }

    @Test
    void unreadableNamesEveryField() {
        var problem = new FieldProblem("phone", new Texts("还差 1 位", "還差 1 位", "1 missing"));
        var reply = answers("sales_rep")
                .submitted(
                        new Answer(Optional.empty(), Optional.empty(), List.of(problem), List.of(), Optional.empty()));

        assertEquals(422, reply.status());
        assertEquals("urn:guiju:problem:unreadable", reply.body().getString("type"));
        var told = reply.body().getJsonArray("problems").getJsonObject(0);
        assertEquals("phone", told.getString("field"));
        assertEquals("1 missing", told.getString("says"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_ACTION, 404, unknown-action",
        "NOT_ALLOWED, 403, not-allowed",
        "UNKNOWN_SUBJECT, 404, unknown-subject",
        "NO_REVISION_IN_FORCE, 409, no-revision-in-force",
        "WRONG_STATE, 409, wrong-state",
        "KEY_REUSED, 409, key-reused",
        "NOT_LATER, 409, not-later",
        "NOT_YET, 422, not-yet"
    })
    void shutDoorsHaveAStatusEach(Why why, int status, String type) {
        var shut =
                new Answer(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(new Shut(why, SAYS)));

        for (var reply : List.of(
                answers("sales_rep").submitted(shut), answers("sales_rep").tried(shut))) {
            assertEquals(status, reply.status());
            assertEquals("urn:guiju:problem:" + type, reply.body().getString("type"));
            assertEquals("2,400.00 proposed", reply.body().getString("detail"));
        }
    }

    @Test
    void dryRunSucceedsWhateverItAnswers() {
        var reply = answers("sales_rep").tried(made(Outcome.REFUSED, new Finding.Refuses(SAYS)));

        assertEquals(200, reply.status());
        assertEquals("refused", reply.body().getString("outcome"));
        assertFalse(reply.body().containsKey("docket"));
    }

    @Test
    void rivalsConsequencesAndDutiesStayHidden() {
        var decision = made(Outcome.PERMITTED, proposal(RIVAL), proposal(ME), duty(RIVAL), duty(ME));

        var seen = answers("sales_rep").submitted(decision).body();

        assertFalse(seen.getJsonArray("findings").toString().contains(RIVAL.toString()));
        assertEquals(3, seen.getJsonArray("findings").size());
    }

    @Test
    void overseersSeeAll() {
        var decision = made(Outcome.PERMITTED, proposal(RIVAL), proposal(ME), duty(RIVAL));

        var findings = answers("unit_head").submitted(decision).body().getJsonArray("findings");

        assertEquals(3, findings.size());
        JsonObject proposal = findings.getJsonObject(0);
        assertEquals("proposes", proposal.getString("kind"));
        assertEquals(new BigDecimal("-2400.00"), proposal.getJsonNumber("money").bigDecimalValue());
        assertEquals("loss_compensation", proposal.getString("nature"));
        assertEquals("苏念安", proposal.getJsonObject("person").getString("name"));
    }

    @Test
    void clausesWithNothingToSayAreLeftOut() {
        var reply = answers("unit_head").submitted(made(Outcome.PERMITTED, Finding.silent(), Finding.permits()));

        assertEquals(1, reply.body().getJsonArray("findings").size());
        assertTrue(reply.body().getJsonArray("findings").toString().contains("permits"));
    }

    private static Answers answers(String role) {
        var viewer = new Viewer(
                ME,
                role.equals("unit_head"),
                Map.of(RIVAL.toString(), "苏念安"),
                Locale.ENGLISH,
                ZoneId.of("Asia/Shanghai"));
        return new Answers(viewer, Redaction.of(ME, Set.of(role)));
    }

    private static Answer made(Outcome outcome, Finding... findings) {
        var found = List.of(findings).stream()
                .map(finding -> new ClauseFinding(ControlCode.of("RE-SALES/5.1b#deduction"), finding, basis()))
                .toList();
        return new Answer(
                Optional.of(DOCKET),
                Optional.of(new Decision(outcome, found)),
                List.of(),
                List.of(RIVAL),
                Optional.empty());
    }

    private static Finding proposal(UUID person) {
        return new Finding.Proposes(
                person.toString(),
                new Consequence.Cash(new Money(-240_000)),
                Finding.Nature.LOSS_COMPENSATION,
                LocalDate.parse("2026-11-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SAYS);
    }

    private static Finding duty(UUID holder) {
        return new Finding.Owes("settle", SAYS, List.of(holder.toString()), NOON, List.of("Confirm"), Optional.empty());
    }

    private static Basis basis() {
        var parameter = new Basis.ParameterValue(
                "manager_penalty",
                Texts.same("Penalty"),
                new BigDecimal("0.30"),
                Layer.COMPANY,
                List.of(
                        new Basis.Said(Layer.LAW, Optional.empty(), Optional.of(Texts.same("≤ 20 %"))),
                        new Basis.Said(Layer.COMPANY, Optional.of(new BigDecimal("0.30")), Optional.empty())));
        return new Basis(
                3,
                NOON,
                "record.opened_at",
                NOON,
                "abc",
                List.of(parameter),
                Map.of("person.base_salary", new Money(800_000)),
                List.of(new Basis.Step("8000.00 × 0.30", new Money(240_000), 0)));
    }
}
