package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.platform.importing.ImportDesk;
import org.guiju.platform.importing.ImportRow;
import org.guiju.platform.importing.ImportRun;
import org.guiju.platform.sheet.Limits;
import org.guiju.platform.sheet.SheetRefusedException;
import org.guiju.platform.sheet.SheetWriter;

/** {@code /imports}: tables that are tried and then done row by row, each row an action. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportLines lines;

    @Inject
    private Caller caller;

    /** @param name percent-encoded, since headers hold no other letters */
    @POST
    public Response bring(@HeaderParam("X-Guiju-File-Name") String name, InputStream body) throws IOException {
        var file = Files.createTempFile("guiju-import", ".table");
        try {
            var limit = Limits.USUAL.bytes();
            Files.write(file, body.readNBytes((int) limit + 1));
            var run = desk.bring(caller.tenant(), caller.actor().employee(), AttachmentsResource.decoded(name), file);
            return Reply.json(
                            201,
                            Json.createObjectBuilder()
                                    .add("id", run.id().toString())
                                    .add("name", run.file())
                                    .add("size", Files.size(file))
                                    .add("rows", run.rows())
                                    .build())
                    .at(RestApplication.PATH + "/imports/" + run.id())
                    .response();
        } catch (SheetRefusedException refused) {
            throw new ProblemException(422, refused.key(), refused.detail());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @GET
    @Path("/{id}")
    public String run(@PathParam("id") String id) {
        return lines.json(lines.run(id)).toString();
    }

    @GET
    @Path("/{id}/rows")
    public String rows(@PathParam("id") String id, @BeanParam Window window) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        lines.rows(lines.run(id), window.offset(), window.limit()).forEach(items::add);
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    /** Tries all rows for an action. */
    @POST
    @Path("/{id}/check")
    public Response check(@PathParam("id") String id, @QueryParam("action") String action) {
        ImportRun run = lines.run(id);
        var type = desk.actions(caller.tenant(), caller.actor().employee()).stream()
                .filter(one -> one.code().equals(action))
                .findFirst()
                .orElseThrow(() -> new ProblemException(422, "import-action"));
        return started(desk.check(caller.tenant(), caller.actor().employee(), run, type), id);
    }

    /** Does the rows that would pass. */
    @POST
    @Path("/{id}/apply")
    public Response apply(@PathParam("id") String id) {
        return started(desk.apply(caller.tenant(), caller.actor().employee(), lines.run(id)), id);
    }

    @POST
    @Path("/{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        desk.cancel(caller.tenant(), lines.run(id));
        return Reply.json(200, lines.json(lines.run(id))).response();
    }

    private Response started(boolean started, String id) {
        if (!started) {
            throw new ProblemException(409, "import-state");
        }
        return Reply.json(202, lines.json(lines.run(id))).response();
    }

    /** The rows of which nothing came, with why, to be mended and brought again. */
    @GET
    @Path("/{id}/problems.csv")
    @Produces(MediaType.WILDCARD)
    public Response problems(@PathParam("id") String id) {
        ImportRun run = lines.run(id);
        StreamingOutput table = out -> write(run, out);
        return Response.ok(table, SheetWriter.Format.CSV.mediaType())
                .header("Content-Disposition", "attachment; filename=\"problems.csv\"")
                .build();
    }

    private void write(ImportRun run, OutputStream out) throws IOException {
        var header =
                new ArrayList<>(run.header().stream().map(ImportDesk::label).toList());
        header.add(lines.remarks());
        try (var sheet = SheetWriter.to(out, SheetWriter.Format.CSV, run.file(), header, List.of())) {
            var after = 0;
            for (var page = lines.failed(run, after); !page.isEmpty(); page = lines.failed(run, after)) {
                for (ImportRow row : page) {
                    List<Object> cells = new ArrayList<>(row.cells());
                    cells.add(lines.says(run, row).stream().collect(Collectors.joining("; ")));
                    sheet.row(cells);
                    after = row.number();
                }
            }
        }
    }
}
