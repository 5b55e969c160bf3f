package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.RecordType;

/** {@code /actions}: what can be done, tried and submitted. */
@Path("/actions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ActionsResource {

    private static final String KEY = "[\\x21-\\x7e]{8,200}";

    @Inject
    private ActionDesk desk;

    @Inject
    private Regulations regulations;

    @Inject
    private Caller caller;

    /** What the caller's posts allow; {@code parties_only} marks what they may do only with records they are party to. */
    @GET
    @Transactional
    public String list() {
        JsonArrayBuilder types = Json.createArrayBuilder();
        regulations.actionTypes(caller.tenant()).stream()
                .filter(type -> type.openTo(caller.roles(), true))
                .map(this::json)
                .forEach(types::add);
        return types.build().toString();
    }

    private JsonObjectBuilder json(ActionType type) {
        Viewer viewer = caller.viewer();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("action", type.code())
                .add("title", viewer.text(type.title()))
                .add("submit", viewer.text(type.submit()))
                .add("parties_only", !type.openTo(caller.roles(), false))
                .add("href", RestApplication.PATH + "/actions/" + type.code());
        type.subject().map(RecordType::code).ifPresent(subject -> json.add("subject", subject));
        return json;
    }

    /** What the form asks for, in the caller's language. */
    @GET
    @Path("/{type}")
    @Transactional
    public String form(@PathParam("type") String code) {
        return regulations
                .actionType(caller.tenant(), code)
                .filter(type -> !type.by().equals(Set.of("system")))
                .map(this::form)
                .orElseThrow(ProblemException::notFound);
    }

    private String form(ActionType type) {
        return json(type)
                .add("help", caller.viewer().text(type.help()))
                .add("open", type.openTo(caller.roles(), true))
                .add("schema", new ActionSchema(type, caller.viewer().locale()).json())
                .build()
                .toString();
    }

    @POST
    @Path("/{type}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(
            @PathParam("type") String type, @HeaderParam("Idempotency-Key") String given, InputStream body)
            throws IOException {
        Submission submission = submission(type, body, key(given));
        return answers().submitted(desk.submit(caller.actor(), submission)).response();
    }

    @POST
    @Path("/{type}/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tryOut(@PathParam("type") String type, InputStream body) throws IOException {
        Submission submission = submission(type, body, UUID.randomUUID().toString());
        return answers().tried(desk.dryRun(caller.actor(), submission)).response();
    }

    private Answers answers() {
        return new Answers(caller.viewer(), caller.redaction());
    }

    private static Submission submission(String type, InputStream body, String key) throws IOException {
        ActionRequest request = ActionRequest.read(body);
        return new Submission(
                type, request.subject(), request.fields(), key, Submission.Channel.REST, request.reason());
    }

    /** Keys are each caller's own: a colleague's request under the same key is another request. */
    private String key(String given) {
        if (given == null || !given.matches(KEY)) {
            throw new ProblemException(400, "key-required");
        }
        return "rest/" + caller.actor().employee() + "/" + given;
    }
}
