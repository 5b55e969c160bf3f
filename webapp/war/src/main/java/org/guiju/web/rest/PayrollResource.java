package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guiju.platform.ledger.Payroll;
import org.guiju.web.shell.Place;

/** {@code /ledger/periods}: what closing a month would take and give, and what a closed month did. */
@Path("/ledger/periods")
@RequestScoped
public class PayrollResource {

    @Inject
    private Payroll payroll;

    @Inject
    private Caller caller;

    @GET
    @Path("/{month}/preview")
    @Produces(MediaType.APPLICATION_JSON)
    public String preview(@PathParam("month") String month) {
        caller.enter(Place.PAYROLL);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        payroll.preview(caller.actor(), month(month)).rows().forEach(row -> rows.add(json(row)));
        return rows.build().toString();
    }

    @GET
    @Path("/{month}.csv")
    @Produces("text/csv; charset=utf-8")
    public Response export(@PathParam("month") String month) {
        caller.enter(Place.PAYROLL);
        var sheet = payroll.closed(caller.tenant(), month(month)).orElseThrow(ProblemException::notFound);
        return Response.ok(csv(sheet).toString())
                .header("Content-Disposition", "attachment; filename=\"payroll-" + sheet.month() + ".csv\"")
                .build();
    }

    private static LocalDate month(String text) {
        try {
            return text.length() == 7
                    ? YearMonth.parse(text).atDay(1)
                    : LocalDate.parse(text).withDayOfMonth(1);
        } catch (DateTimeParseException unreadable) {
            throw new ProblemException(400, "wrong-parameter", "month", "2026-11");
        }
    }

    private JsonObjectBuilder json(Payroll.Row row) {
        Viewer viewer = caller.viewer();
        JsonArrayBuilder because = Json.createArrayBuilder();
        row.because().forEach(text -> because.add(viewer.text(text)));
        return Json.createObjectBuilder()
                .add("entry", row.entry().toString())
                .add("person", People.json(row.person(), viewer))
                .add("clause", row.control().clause().toString())
                .add("revision", row.revision())
                .add("says", viewer.text(row.says()))
                .add("nature", code(row))
                .add("before", row.before())
                .add("posted", row.posted())
                .add("left", row.left())
                .add("held", row.held())
                .add("because", because);
    }

    private Csv csv(Payroll.Sheet sheet) {
        Viewer viewer = caller.viewer();
        Csv csv = new Csv()
                .row(
                        "month",
                        "person",
                        "name",
                        "clause",
                        "revision",
                        "matter",
                        "nature",
                        "before",
                        "posted",
                        "left",
                        "held",
                        "because",
                        "docket");
        sheet.rows()
                .forEach(row -> csv.row(
                        YearMonth.from(sheet.month()),
                        row.person(),
                        viewer.names().getOrDefault(row.person().toString(), ""),
                        row.control().clause(),
                        row.revision(),
                        viewer.text(row.says()),
                        code(row),
                        row.before(),
                        row.posted(),
                        row.left(),
                        row.held(),
                        row.because().stream().map(viewer::text).collect(Collectors.joining("; ")),
                        row.docket()));
        return csv;
    }

    private static String code(Payroll.Row row) {
        return row.nature().name().toLowerCase(Locale.ROOT);
    }
}
