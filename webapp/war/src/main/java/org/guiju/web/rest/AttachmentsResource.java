package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
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
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.guiju.platform.attachment.AttachmentRefusedException;
import org.guiju.platform.attachment.AttachmentRefusedException.Reason;
import org.guiju.platform.attachment.Attachments;
import org.guiju.platform.attachment.Kept;
import org.guiju.platform.attachment.Sent;
import org.guiju.platform.attachment.Uploads;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.web.record.FileSight;

/** {@code /attachments}: files to be named in actions, and what actions carried. */
@Path("/attachments")
@RequestScoped
public class AttachmentsResource {

    @Inject
    private Uploads uploads;

    @Inject
    private Attachments attachments;

    @Inject
    private FileSight sight;

    @Inject
    private Caller caller;

    /** @param name percent-encoded, since headers hold no other letters */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response upload(
            @HeaderParam("X-Guiju-File-Name") String name,
            @HeaderParam("Content-Type") String type,
            @HeaderParam("Content-Length") @DefaultValue("0") long length,
            InputStream body)
            throws IOException {
        var file = entered(kept(decoded(name), type, length, body));
        return Reply.json(201, json(file))
                .at(RestApplication.PATH + "/attachments/" + file.id())
                .response();
    }

    private Kept kept(String name, String type, long length, InputStream body) throws IOException {
        try {
            return uploads.keep(caller.tenant(), new Sent(name, type == null ? "" : type, length, body));
        } catch (AttachmentRefusedException refused) {
            throw problem(refused);
        }
    }

    private StoredFile entered(Kept kept) {
        try {
            return uploads.enter(caller.tenant(), caller.actor().employee(), kept);
        } catch (AttachmentRefusedException refused) {
            throw problem(refused);
        }
    }

    private static ProblemException problem(AttachmentRefusedException refused) {
        return new ProblemException(
                refused.reason() == Reason.LARGE ? 413 : 422,
                "file-" + refused.reason().name().toLowerCase(Locale.ROOT),
                refused.file(),
                refused.limit());
    }

    static String decoded(String name) {
        try {
            return name == null ? "" : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new ProblemException(400, "wrong-parameter", "X-Guiju-File-Name", "%E5%90%88%E5%90%8C.pdf");
        }
    }

    private static JsonObject json(StoredFile file) {
        return Json.createObjectBuilder()
                .add("id", file.id().toString())
                .add("name", file.name())
                .add("type", file.type())
                .add("size", file.size())
                .add("sha256", file.sha256())
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response download(@PathParam("id") String id) throws IOException {
        var file = Ids.read(id)
                .filter(sight::sees)
                .flatMap(known -> attachments.file(caller.tenant(), known))
                .orElseThrow(ProblemException::notFound);
        return Response.ok(uploads.open(caller.tenant(), file), file.type())
                .header("Content-Length", file.size())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()))
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
