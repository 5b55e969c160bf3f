package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guiju.document.DocumentReader;
import org.guiju.document.Reading;
import org.guiju.document.UnreadableFile;
import org.guiju.document.file.SourceLines;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.reception.Handover;
import org.guiju.platform.reception.Reception;
import org.guiju.platform.value.Ids;
import org.guiju.web.reception.ClauseWork;
import org.guiju.web.shell.Place;

/** {@code /documents}: regulations that are brought as files, worked through, and taken into a draft. */
@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DocumentsResource {

    private static final String CODE = "[A-Z][A-Z0-9-]{1,30}";

    @Inject
    private Reception reception;

    @Inject
    private Handover handover;

    @Inject
    private ClauseWork work;

    @Inject
    private DocumentLines lines;

    @Inject
    private Caller caller;

    /** @param name percent-encoded, since headers hold no other letters */
    @POST
    public Response bring(@HeaderParam("X-Guiju-File-Name") String name, InputStream body) throws IOException {
        caller.enter(Place.REGULATION_IMPORT);
        var file = AttachmentsResource.decoded(name);
        byte[] content = body.readNBytes(SourceLines.MOST_BYTES + 1);
        var document = reception.keep(caller.tenant(), caller.actor().employee(), file, read(file, content));
        return Reply.json(
                        201,
                        Json.createObjectBuilder()
                                .add("id", document.id().toString())
                                .add("name", document.file())
                                .add("size", content.length)
                                .build())
                .at(RestApplication.PATH + "/documents/" + document.id())
                .response();
    }

    private static Reading read(String name, byte[] content) {
        try {
            return DocumentReader.read(name, content);
        } catch (UnreadableFile unreadable) {
            var key = "document-"
                    + unreadable.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new ProblemException(422, key, unreadable.detail());
        }
    }

    @GET
    @Path("/{id}")
    public String document(@PathParam("id") String id) {
        caller.enter(Place.REGULATION_IMPORT);
        return lines.json(id(id)).toString();
    }

    /** Decides, edits, joins or splits a clause that was seen at its version. */
    @POST
    @Path("/{id}/clauses/{clause}")
    public Response change(@PathParam("id") String id, @PathParam("clause") String clause, InputStream body)
            throws IOException {
        caller.enter(Place.REGULATION_IMPORT);
        Map<String, String> sent = new HashMap<>();
        ActionRequest.read(body).fields().forEach((field, value) -> sent.put(field, String.valueOf(value)));
        sent.put("clause", clause);
        var figures = List.copyOf(Arrays.asList(sent.getOrDefault("figures", "").split(",")));
        return told(id, work.change(caller.tenant(), caller.actor().employee(), id(id), sent, figures));
    }

    /** Something that was left out is text after all. */
    @POST
    @Path("/{id}/lines/{line}")
    public Response takeBack(@PathParam("id") String id, @PathParam("line") int line) {
        caller.enter(Place.REGULATION_IMPORT);
        return told(id, reception.takeBack(caller.tenant(), id(id), line));
    }

    private Response told(String id, Reception.Change change) {
        return switch (change) {
            case DONE -> Reply.json(200, lines.json(id(id))).response();
            case OVERTAKEN -> throw new ProblemException(409, "document-overtaken");
            case IMPOSSIBLE -> throw new ProblemException(409, "document-impossible");
        };
    }

    /** Takes it into the draft of a regulation of this code. */
    @POST
    @Path("/{id}/take")
    public Response take(@PathParam("id") String id, @QueryParam("code") String code) {
        caller.enter(Place.REGULATION_IMPORT);
        if (code == null || !code.matches(CODE)) {
            throw new ProblemException(422, "document-code");
        }
        if (!lines.isOpen(id(id))) {
            throw new ProblemException(409, "document-impossible");
        }
        var answer = handover.take(caller.tenant(), caller.actor().employee(), id(id), code, Submission.Channel.REST);
        return new Answers(caller.viewer(), caller.redaction())
                .submitted(answer)
                .response();
    }

    private static UUID id(String id) {
        return Ids.read(id).orElseThrow(ProblemException::notFound);
    }
}
