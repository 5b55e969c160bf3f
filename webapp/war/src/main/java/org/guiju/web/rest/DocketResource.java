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
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.decision.Decision;
import org.guiju.web.record.Sight;

/** {@code /docket}: a decision as it was made, with its reasons. */
@Path("/docket")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DocketResource {

    @Inject
    private Docket docket;

    @Inject
    private Sight sight;

    @Inject
    private Caller caller;

    @GET
    @Path("/{id}")
    @Transactional
    public String entry(@PathParam("id") String id) {
        return Ids.read(id)
                .flatMap(known -> docket.entry(caller.tenant(), known))
                .filter(sight::sees)
                .map(this::json)
                .orElseThrow(ProblemException::notFound);
    }

    private String json(DocketEntry entry) {
        Viewer viewer = caller.viewer();
        Decision decision = caller.redaction().decision(entry.decision());
        JsonArrayBuilder records = Json.createArrayBuilder();
        docket.records(caller.tenant(), entry.id()).forEach(record -> records.add(record.toString()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", entry.id().toString())
                .add("action", entry.actionType())
                .add("actor", People.json(entry.actor(), viewer))
                .add("by_system", entry.bySystem())
                .add("channel", entry.channel().name().toLowerCase(Locale.ROOT))
                .add("decided_at", entry.decidedAt().toString())
                .add("outcome", decision.outcome().name().toLowerCase(Locale.ROOT))
                .add("findings", new Findings(viewer).json(decision))
                .add("records", records);
        entry.happened().ifPresent(at -> json.add("happened_at", at.toString()));
        entry.parent().ifPresent(parent -> json.add("parent", parent.toString()));
        entry.subject().ifPresent(subject -> json.add("subject", subject.toString()));
        if (entry.actor().equals(viewer.employee()) && !entry.bySystem()) {
            json.add("fields", Values.json(entry.action(), viewer.locale()));
        }
        return json.build().toString();
    }
}
