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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.platform.enrolment.StaffColumn;
import org.guiju.platform.enrolment.StaffImport;
import org.guiju.platform.enrolment.StaffImports;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.StaffList;
import org.guiju.platform.organisation.StaffList.Wanted;
import org.guiju.platform.organisation.StaffList.Whose;
import org.guiju.platform.sheet.SheetWriter;
import org.guiju.web.shell.Place;

/** {@code /staff}: people of the company, a page at a time, and lists of them on their way in. */
@Path("/staff")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StaffResource {

    private static final int MOST = 500;
    private static final int EVERY_ROW = 20_000;

    @Inject
    private StaffList staff;

    @Inject
    private StaffImports imports;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String find(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("role") String role,
            @QueryParam("left") @DefaultValue("false") boolean left,
            @QueryParam("skip") @DefaultValue("0") int skip,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        admitted();
        var wanted = new Wanted(
                text,
                Optional.empty(),
                Optional.ofNullable(role).filter(code -> !code.isBlank()),
                left ? Whose.LEFT : Whose.HERE);
        var found = staff.find(caller.tenant(), wanted, Math.max(0, skip), Math.clamp(limit, 1, MOST));
        var roles =
                staff.roles(caller.tenant(), found.stream().map(Employee::getId).toList());
        JsonArrayBuilder people = Json.createArrayBuilder();
        found.forEach(one -> people.add(json(one, roles.getOrDefault(one.getId(), Set.of()))));
        return Json.createObjectBuilder()
                .add("total", staff.count(caller.tenant(), wanted))
                .add("items", people)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Employee one, Set<String> roles) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", one.getId().toString())
                .add("name", one.getName())
                .add("login", one.getLogin())
                .add("unit", one.getUnitId().toString())
                .add("roles", Json.createArrayBuilder(roles));
        one.number().ifPresent(number -> json.add("number", number));
        one.joinedOn().ifPresent(day -> json.add("joined_on", day.toString()));
        one.lastDay().ifPresent(day -> json.add("last_day", day.toString()));
        return json;
    }

    @GET
    @Path("/imports")
    @Transactional
    public String lists() {
        admitted();
        JsonArrayBuilder lists = Json.createArrayBuilder();
        imports.latest(caller.tenant(), MOST).forEach(list -> lists.add(json(list)));
        return lists.build().toString();
    }

    @GET
    @Path("/imports/{id}")
    @Transactional
    public String list(@PathParam("id") String id) {
        return json(known(id)).build().toString();
    }

    private static JsonObjectBuilder json(StaffImport list) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        Stream.of("add", "change", "same", "problem", "done", "refused")
                .forEach(what -> counts.add(what, list.count(what)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", list.id().toString())
                .add("file", list.file())
                .add("state", list.state().name().toLowerCase(Locale.ROOT))
                .add("brought_at", list.broughtAt().toString())
                .add("counts", counts);
        list.docket().ifPresent(docket -> json.add("docket", docket.toString()));
        return json;
    }

    @GET
    @Path("/imports/{id}/rows")
    @Transactional
    public String rows(
            @PathParam("id") String id,
            @QueryParam("show") @DefaultValue("problem") String show,
            @QueryParam("skip") @DefaultValue("0") int skip,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var list = known(id);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        imports.rows(caller.tenant(), list.id(), show, Math.max(0, skip), Math.clamp(limit, 1, MOST))
                .forEach(row -> rows.add(json(row)));
        return rows.build().toString();
    }

    private JsonObjectBuilder json(StaffImport.Row row) {
        JsonObjectBuilder cells = Json.createObjectBuilder();
        row.cells().forEach(cells::add);
        JsonObjectBuilder problems = Json.createObjectBuilder();
        row.problems()
                .forEach((column, says) -> problems.add(column, caller.viewer().text(says)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("row", row.number())
                .add("cells", cells)
                .add("verdict", row.verdict())
                .add("problems", problems)
                .add("state", row.state());
        row.says().ifPresent(says -> json.add("says", caller.viewer().text(says)));
        row.docket().ifPresent(docket -> json.add("docket", docket.toString()));
        return json;
    }

    /** The rows with problems and those that were not done, with what is wrong behind them: mended, it can be brought again. */
    @GET
    @Path("/imports/{id}/problems.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Transactional
    public Response problems(@PathParam("id") String id) throws IOException {
        var list = known(id);
        var rows = Stream.of("problem", "refused")
                .flatMap(what -> imports.rows(caller.tenant(), list.id(), what, 0, EVERY_ROW).stream())
                .map(this::mendable)
                .toList();
        var name = list.file().replaceFirst("\\.[A-Za-z]+$", "") + "-problems.xlsx";
        return workbook(name, true, rows);
    }

    private List<?> mendable(StaffImport.Row row) {
        var cells = new ArrayList<Object>();
        for (var column : StaffColumn.values()) {
            cells.add(row.cells().getOrDefault(column.code(), ""));
        }
        var wrong = new ArrayList<String>();
        row.problems().values().forEach(says -> wrong.add(caller.viewer().text(says)));
        row.says().ifPresent(says -> wrong.add(caller.viewer().text(says)));
        cells.add(String.join("; ", wrong));
        return cells;
    }

    /** An empty list in the reader's language. */
    @GET
    @Path("/template.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Transactional
    public Response template() throws IOException {
        admitted();
        return workbook("staff.xlsx", false, List.of());
    }

    private Response workbook(String name, boolean withProblems, List<List<?>> rows) throws IOException {
        var titles = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (var column : StaffColumn.values()) {
            titles.add(caller.viewer().text(column.title()));
            codes.add(column.code());
        }
        if (withProblems) {
            titles.add("!");
            codes.add("problems");
        }
        var bytes = new ByteArrayOutputStream();
        try (var writer = SheetWriter.to(bytes, SheetWriter.Format.XLSX, "staff", titles, codes)) {
            for (var row : rows) {
                writer.row(row);
            }
        }
        return Response.ok(bytes.toByteArray())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }

    private StaffImport known(String id) {
        admitted();
        return Ids.read(id)
                .flatMap(known -> imports.list(caller.tenant(), known))
                .orElseThrow(ProblemException::notFound);
    }

    /** Those to whom the page of the organisation is open. */
    private void admitted() {
        if (!caller.mayEnter(Place.ORGANISATION)) {
            throw new ProblemException(403, "not-allowed");
        }
    }
}
