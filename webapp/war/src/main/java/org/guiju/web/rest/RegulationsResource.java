package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.conflict.Conflict;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.Wording;

/** {@code /regulations}: the clauses in force for the caller's unit, today or on a day. */
@Path("/regulations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RegulationsResource {

    private static final Set<String> DRAFTERS = Set.of("tenant_admin", "legal_approver");

    @Inject
    private Regulations regulations;

    @Inject
    private Drafts drafts;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String list() {
        Rulebook rulebook = rulebook();
        JsonArrayBuilder json = Json.createArrayBuilder();
        rulebook.regulations()
                .forEach(regulation -> json.add(json(regulation)
                        .add("in_force", rulebook.hasRevisionInForce(regulation.code(), caller.now()))
                        .add("href", RestApplication.PATH + "/regulations/" + regulation.code())));
        return json.build().toString();
    }

    /** @param on a day as 2026-01-31: what holds when that day begins in the company's zone */
    @GET
    @Path("/{code}")
    @Transactional
    public String regulation(@PathParam("code") String code, @QueryParam("on") String on) {
        Rulebook rulebook = rulebook();
        Instant at = on == null ? caller.now() : start(on);
        Regulation regulation = rulebook.regulation(code, at)
                .or(() -> draft(code).flatMap(row -> drafts.revisable(caller.tenant(), code)))
                .orElseThrow(ProblemException::notFound);
        JsonArrayBuilder clauses = Json.createArrayBuilder();
        rulebook.inForce(code, caller.unitPath(), at)
                .forEach(state -> clauses.add(json(state)
                        .add(
                                "number",
                                caller.viewer()
                                        .text(regulation.number(state.clause().code())))));
        JsonObjectBuilder json = json(regulation).add("at", at.toString()).add("clauses", clauses);
        draft(code).ifPresent(row -> json.add("draft", row.getId().toString())
                .add("warnings", warnings(row))
                .add("conflicts", conflicts(row)));
        return json.build().toString();
    }

    /** What publishing and approving refer to; others have no use for a text that is not in force. */
    private Optional<DraftRow> draft(String code) {
        return DRAFTERS.stream().anyMatch(caller.roles()::contains)
                ? drafts.open(caller.tenant(), code)
                : Optional.empty();
    }

    /** What a named person has to decide on before the draft can be published. */
    private JsonArrayBuilder warnings(DraftRow row) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        drafts.warnings(caller.tenant(), row)
                .forEach(warning -> json.add(Json.createObjectBuilder()
                        .add("warning", warning.id())
                        .add("clause", warning.clause().toString())
                        .add("says", caller.viewer().text(warning.says()))
                        .add("accepted", row.accepts(warning))));
        return json;
    }

    /** Pairs of clauses of which a named person has to say which holds. */
    private JsonArrayBuilder conflicts(DraftRow row) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        drafts.conflicts(caller.tenant(), drafts.read(caller.tenant(), row))
                .forEach(conflict -> json.add(Json.createObjectBuilder()
                        .add("conflict", conflict.id())
                        .add("one", conflict.one().toString())
                        .add("other", conflict.other().toString())
                        .add("action", conflict.action())
                        .add("analysable", conflict.verdict() == Conflict.Verdict.CLASH)
                        .add("says", caller.viewer().text(conflict.says()))
                        .add("decided", row.decision(conflict).isPresent())));
        return json;
    }

    private Rulebook rulebook() {
        return regulations.rulebook(caller.tenant());
    }

    private Instant start(String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(caller.viewer().zone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new ProblemException(400, "wrong-parameter", "on", "2026-01-31");
        }
    }

    private JsonObjectBuilder json(Regulation regulation) {
        return Json.createObjectBuilder()
                .add("regulation", regulation.code())
                .add("title", caller.viewer().text(regulation.title()))
                .add("layer", ParameterValues.code(regulation.layer()))
                .add("authoritative_language", regulation.language());
    }

    private JsonObjectBuilder json(ClauseState state) {
        Viewer viewer = caller.viewer();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("clause", state.clause().code().toString())
                .add("title", viewer.text(state.clause().title()))
                .add("text", Wording.text(state, viewer.locale(), viewer.zone()))
                .add("layer", ParameterValues.code(state.layer()))
                .add("revision", state.revision())
                .add("effective_from", state.from().toString())
                .add("off", state.off())
                .add("hash", state.hash())
                .add(
                        "parameters",
                        new ParameterValues(viewer)
                                .json(List.copyOf(state.values().values())));
        json.add(
                "open_questions",
                Json.createArrayBuilder(state.openQuestions().stream()
                        .map(question -> viewer.text(question.label()))
                        .toList()));
        state.until().ifPresent(until -> json.add("until", until.toString()));
        if (!state.clause().notEnforced().isEmpty()) {
            json.add("not_enforced", viewer.text(state.clause().notEnforced()));
        }
        return json;
    }
}
