package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.operation.CompanyRegister;
import org.guiju.platform.operation.Export;
import org.guiju.web.welcome.InvitationLink;

/** {@code /operator/companies}: for operators, over the desk of the platform's own company. */
@Path("/operator/companies")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OperatorCompaniesResource {

    private static final Map<String, String> ACTS = Map.of(
            "invite", "InviteAdministrator",
            "revoke-invitation", "RevokeInvitation",
            "suspend", "SuspendCompany",
            "resume", "ResumeCompany",
            "export", "ExportCompany",
            "announce-closing", "AnnounceClosing",
            "close", "CloseCompany");

    /** Fields whose options are known elsewhere as {@code Asia/Shanghai}, {@code zh-Hans}, {@code CNY}. */
    private static final Set<String> CHOICES = Set.of("zone", "language", "currency");

    private static final String KEY = "[\\x21-\\x7e]{8,200}";

    @Inject
    private CompanyRegister register;

    @Inject
    private ActionDesk desk;

    @Inject
    private Caller caller;

    @Context
    private HttpServletRequest request;

    @GET
    public String list() {
        JsonArrayBuilder json = Json.createArrayBuilder();
        register.lines(caller.actor()).forEach(line -> json.add(json(line)));
        return json.build().toString();
    }

    @GET
    @Path("/{code}")
    public String company(@PathParam("code") String code) {
        return json(line(code)).build().toString();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@HeaderParam("Idempotency-Key") String key, InputStream body) throws IOException {
        return submit("CreateCompany", Optional.empty(), key, body);
    }

    @POST
    @Path("/{code}/{act}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response act(
            @PathParam("code") String code,
            @PathParam("act") String act,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body)
            throws IOException {
        if (!ACTS.containsKey(act)) {
            throw ProblemException.notFound();
        }
        return submit(ACTS.get(act), Optional.of(line(code).record()), key, body);
    }

    private Response submit(String type, Optional<UUID> subject, String key, InputStream body) throws IOException {
        if (key == null || !key.matches(KEY)) {
            throw new ProblemException(400, "key-required");
        }
        ActionRequest wanted = ActionRequest.read(body);
        Submission submission = new Submission(
                type,
                subject,
                fields(wanted.fields()),
                "rest/" + caller.actor().employee() + "/" + key,
                Submission.Channel.REST,
                wanted.reason());
        return new Answers(caller.viewer(), caller.redaction())
                .submitted(desk.submit(caller.actor(), submission))
                .response();
    }

    private static Map<String, Object> fields(Map<String, Object> given) {
        Map<String, Object> fields = new LinkedHashMap<>(given);
        fields.replaceAll((name, value) -> CHOICES.contains(name) && value instanceof String spelling
                ? spelling.toLowerCase(Locale.ROOT).replace('/', '_').replace('-', '_')
                : value);
        return fields;
    }

    private CompanyRegister.Line line(String code) {
        return register.line(caller.actor(), code).orElseThrow(ProblemException::notFound);
    }

    private JsonObjectBuilder json(CompanyRegister.Line line) {
        var company = line.company();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("code", company.code())
                .add("name", caller.viewer().text(company.name()))
                .add("state", company.state().spelling())
                .add("zone", company.zone().getId())
                .add("language", company.language())
                .add("currency", company.currency())
                .add("record", line.record().toString())
                .add("people", line.figures().people())
                .add("regulations", line.figures().regulations());
        line.figures().lastAt().ifPresent(at -> json.add("last_activity", at.toString()));
        line.invitation().ifPresent(invitation -> json.add("invitation", json(line, invitation)));
        line.export().ifPresent(export -> json.add("export", json(export)));
        return json;
    }

    private JsonObjectBuilder json(CompanyRegister.Line line, Invitation invitation) {
        Invitation.State state = invitation.state(line.now());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("state", state.name().toLowerCase(Locale.ROOT))
                .add("login", invitation.login())
                .add("expires_at", invitation.expiresAt().toString());
        invitation
                .token()
                .filter(token -> state == Invitation.State.OPEN)
                .ifPresent(token -> json.add("link", InvitationLink.of(request, token)));
        return json;
    }

    private static JsonObjectBuilder json(Export export) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("state", export.state().name().toLowerCase(Locale.ROOT))
                .add("percent", export.percent())
                .add("rows", export.rows())
                .add("downloaded", export.downloadedAt().isPresent());
        export.sha256().ifPresent(hash -> json.add("sha256", hash).add("bytes", export.bytes()));
        return json;
    }
}
