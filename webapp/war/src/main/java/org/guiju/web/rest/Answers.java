package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Answer.Shut;
import org.guiju.platform.decision.Answer.Why;
import org.guiju.platform.decision.Redaction;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;

/**
 * The desk's answers over HTTP. Carried out is 201, pending or awaiting agreement 202, refused or unreadable 422; an action that never came before
 * a clause is 403, 404 or 409. A dry run asks only what would be said, so it succeeds whatever that is.
 */
final class Answers {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Viewer viewer;
    private final Redaction redaction;
    private final Findings findings;

    Answers(Viewer viewer, Redaction redaction) {
        this.viewer = viewer;
        this.redaction = redaction;
        this.findings = new Findings(viewer);
    }

    Reply submitted(Answer answer) {
        if (answer.shut().isPresent()) {
            return shut(answer.shut().get());
        }
        if (answer.docket().isEmpty() || answer.decision().isEmpty()) {
            return unreadable(answer.problems());
        }
        UUID docket = answer.docket().get();
        Decision decision = redaction.decision(answer.decision().get());
        return switch (decision.outcome()) {
            case PERMITTED -> recorded(CREATED, docket, decision, answer.records());
            case PENDING, AWAITING -> recorded(ACCEPTED, docket, decision, answer.records());
            case REFUSED -> refused(docket, decision);
        };
    }

    Reply tried(Answer answer) {
        if (answer.shut().isPresent()) {
            return shut(answer.shut().get());
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        answer.decision().map(redaction::decision).ifPresent(decision -> add(json, decision));
        json.add("remedies", new RemedyJson(viewer).json(answer.remedies()));
        return Reply.json(OK, json.add("problems", problems(answer.problems())).build());
    }

    private Reply recorded(int status, UUID docket, Decision decision, List<UUID> records) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        records.forEach(record -> ids.add(record.toString()));
        JsonObjectBuilder json = Json.createObjectBuilder().add("docket", docket.toString());
        add(json, decision);
        return Reply.json(status, json.add("records", ids).build()).at("docket/" + docket);
    }

    private void add(JsonObjectBuilder json, Decision decision) {
        json.add("outcome", outcome(decision)).add("findings", findings.json(decision));
    }

    private Reply refused(UUID docket, Decision decision) {
        Problem problem = Problem.of(UNPROCESSABLE, "refused", viewer.locale());
        Optional<ClauseFinding> shutting = findings.shutting(decision);
        shutting.flatMap(found -> findings.says(found.finding())).ifPresent(text -> problem.with("detail", text));
        problem.with("instance", address(docket))
                .with("docket", docket.toString())
                .with("outcome", outcome(decision));
        shutting.map(findings::json).ifPresent(found -> problem.with("clause", found.get("clause"))
                .with("revision", found.get("revision"))
                .with("explanation", found.get("explanation")));
        return problem.with("findings", findings.json(decision))
                .with("problems", JsonArray.EMPTY_JSON_ARRAY)
                .reply();
    }

    private Reply unreadable(List<FieldProblem> problems) {
        return Problem.of(UNPROCESSABLE, "unreadable", viewer.locale())
                .with("problems", problems(problems))
                .reply();
    }

    private JsonArray problems(List<FieldProblem> problems) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        problems.forEach(problem -> json.add(
                Json.createObjectBuilder().add("field", problem.field()).add("says", viewer.text(problem.says()))));
        return json.build();
    }

    private Reply shut(Shut shut) {
        return Problem.of(status(shut.why()), reason(shut.why()), viewer.locale())
                .with("detail", viewer.text(shut.says()))
                .reply();
    }

    private static int status(Why why) {
        return switch (why) {
            case NOT_ALLOWED -> FORBIDDEN;
            case UNKNOWN_ACTION, UNKNOWN_SUBJECT -> NOT_FOUND;
            case NO_REVISION_IN_FORCE, KEY_REUSED, WRONG_STATE, HALTED, NOT_LATER -> CONFLICT;
            case NOT_YET -> UNPROCESSABLE;
        };
    }

    private static String reason(Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String outcome(Decision decision) {
        return decision.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String address(UUID docket) {
        return RestApplication.PATH + "/docket/" + docket;
    }
}
