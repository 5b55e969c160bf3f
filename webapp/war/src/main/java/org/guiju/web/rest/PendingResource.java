package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.adjudication.Contradiction;
import org.guiju.platform.adjudication.PendingDecision;
import org.guiju.platform.adjudication.PendingDecisions;
import org.guiju.platform.decision.Docket;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.shell.Place;

/** {@code /pending}: what clauses left open, for those who oversee. */
@Path("/pending")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PendingResource {

    @Inject
    private PendingDecisions queue;

    @Inject
    private Docket docket;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String list(@QueryParam("state") @DefaultValue("open") String state) {
        caller.enter(Place.PENDING);
        List<PendingDecision> found =
                switch (state) {
                    case "open" -> queue.open(caller.tenant());
                    case "settled" -> queue.settled(caller.tenant());
                    default -> throw new ProblemException(400, "wrong-parameter", "state", "open, settled");
                };
        JsonArrayBuilder json = Json.createArrayBuilder();
        found.forEach(pending -> json.add(json(pending)));
        return json.build().toString();
    }

    private JsonObjectBuilder json(PendingDecision pending) {
        Viewer viewer = caller.viewer();
        Decision decision = docket.entry(caller.tenant(), pending.getDocketId())
                .map(entry -> caller.redaction().decision(entry.decision()))
                .orElseThrow();
        JsonArrayBuilder open = Json.createArrayBuilder();
        decision.findings().stream()
                .filter(found -> found.finding() instanceof Finding.Pends)
                .forEach(found -> open.add(new Findings(viewer).json(found)));
        JsonArrayBuilder choices = Json.createArrayBuilder();
        Contradiction.choices(decision).forEach(choice -> choices.add(choice.code()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", pending.getId().toString())
                .add("action", pending.getActionType())
                .add("requester", People.json(pending.getRequesterId(), viewer))
                .add("state", pending.getState().name().toLowerCase(Locale.ROOT))
                .add("opened_at", pending.getOpenedAt().toString())
                .add("docket", pending.getDocketId().toString())
                .add("open", open)
                .add("choices", choices);
        pending.subject().ifPresent(record -> json.add("record", record.toString()));
        pending.decidedBy().ifPresent(by -> json.add("decided_by", People.json(by, viewer)));
        pending.rulingDocket().ifPresent(entry -> json.add("ruling_docket", entry.toString()));
        pending.result().ifPresent(result -> json.add("result", result));
        pending.resultDocket().ifPresent(entry -> json.add("result_docket", entry.toString()));
        return json;
    }
}
