package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.platform.importing.ImportDesk;
import org.guiju.platform.importing.ImportRow;
import org.guiju.platform.importing.ImportRun;
import org.guiju.platform.importing.ListColumn;
import org.guiju.platform.importing.ListKind;
import org.guiju.platform.sheet.Limits;
import org.guiju.platform.sheet.SheetRefusedException;
import org.guiju.platform.sheet.SheetWriter;

/** {@code /imports}: lists that are tried, corrected and then done row by row. */
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

    /** Lists the caller brought, the newest first. */
    @GET
    public String latest() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        lines.latest().forEach(items::add);
        return items.build().toString();
    }

    @GET
    @Path("/{id}")
    public String run(@PathParam("id") String id) {
        return lines.json(lines.run(id)).toString();
    }

    @GET
    @Path("/{id}/rows")
    public String rows(
            @PathParam("id") String id, @QueryParam("show") @DefaultValue("") String show, @BeanParam Window window) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        lines.rows(lines.run(id), show, window.offset(), window.limit()).forEach(items::add);
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    /** Puts other cells into a row, by column, and tries again what was wrong. */
    @POST
    @Path("/{id}/rows/{row}")
    public Response correct(@PathParam("id") String id, @PathParam("row") int row, InputStream body)
            throws IOException {
        ImportRun run = lines.run(id);
        Map<String, String> cells = new HashMap<>();
        ActionRequest.read(body).fields().forEach((column, text) -> cells.put(column, String.valueOf(text)));
        return started(desk.correct(caller.tenant(), run, row, cells), id);
    }

    /** Tries all rows as what they are to become. */
    @POST
    @Path("/{id}/check")
    public Response check(@PathParam("id") String id, @QueryParam("kind") String code) {
        ImportRun run = lines.run(id);
        ListKind kind = kind(code);
        var missing = desk.missing(run, kind);
        if (!missing.isEmpty()) {
            throw new ProblemException(422, "import-columns", String.join(", ", lines.labels(missing)));
        }
        return started(desk.check(caller.tenant(), run, kind), id);
    }

    private ListKind kind(String code) {
        return desk.kinds(caller.tenant(), caller.actor().employee()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(422, "import-action"));
    }

    /** Does the rows that would pass. */
    @POST
    @Path("/{id}/apply")
    public Response apply(@PathParam("id") String id) {
        return started(desk.apply(caller.tenant(), lines.run(id)), id);
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

    /** An empty list in the caller's language. */
    @GET
    @Path("/templates/{kind}.xlsx")
    @Produces(MediaType.WILDCARD)
    public Response template(@PathParam("kind") String code) {
        var columns = kind(code).columns();
        var format = SheetWriter.Format.XLSX;
        StreamingOutput table = out -> SheetWriter.to(
                        out,
                        format,
                        code,
                        lines.labels(columns),
                        columns.stream().map(ListColumn::name).toList())
                .close();
        return sheet(table, format, code);
    }

    /** The rows of which nothing came, with why, to be mended and brought again. */
    @GET
    @Path("/{id}/problems.csv")
    @Produces(MediaType.WILDCARD)
    public Response problemsCsv(@PathParam("id") String id) {
        return problems(id, SheetWriter.Format.CSV);
    }

    @GET
    @Path("/{id}/problems.xlsx")
    @Produces(MediaType.WILDCARD)
    public Response problemsXlsx(@PathParam("id") String id) {
        return problems(id, SheetWriter.Format.XLSX);
    }

    private Response problems(String id, SheetWriter.Format format) {
        ImportRun run = lines.run(id);
        return sheet(out -> write(run, format, out), format, "problems");
    }

    private static Response sheet(StreamingOutput table, SheetWriter.Format format, String name) {
        return Response.ok(table, format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + format.extension() + "\"")
                .build();
    }

    private void write(ImportRun run, SheetWriter.Format format, OutputStream out) throws IOException {
        var header = new ArrayList<>(run.titles());
        header.add(lines.remarks());
        try (var sheet = SheetWriter.to(out, format, "problems", header, List.of())) {
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
