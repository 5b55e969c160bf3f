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
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.calculation.CalculationLine;
import org.guiju.platform.calculation.CalculationRun;
import org.guiju.platform.calculation.Calculations;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.sdk.Money;
import org.guiju.web.shell.Place;

/** {@code /calculations}: what was calculated per period, and every line of it. */
@Path("/calculations")
@RequestScoped
@Transactional
public class CalculationsResource {

    @Inject
    private Calculations calculations;

    @Inject
    private Organisation organisation;

    @Inject
    private Caller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String all() {
        caller.enter(Place.CALCULATIONS);
        JsonArrayBuilder runs = Json.createArrayBuilder();
        calculations.all(caller.tenant()).forEach(run -> runs.add(json(run)));
        return runs.build().toString();
    }

    @GET
    @Path("/{run: [^.]+}")
    @Produces(MediaType.APPLICATION_JSON)
    public String one(@PathParam("run") String id) {
        var run = run(id);
        JsonArrayBuilder lines = Json.createArrayBuilder();
        calculations.lines(caller.tenant(), run.id()).forEach(line -> lines.add(json(line)));
        return json(run).add("lines", lines).build().toString();
    }

    @GET
    @Path("/{run}.csv")
    @Produces("text/csv; charset=utf-8")
    public Response export(@PathParam("run") String id) {
        var run = run(id);
        return Response.ok(csv(run).toString())
                .header("Content-Disposition", "attachment; filename=\"calculation-" + run.from() + ".csv\"")
                .build();
    }

    private CalculationRun run(String id) {
        caller.enter(Place.CALCULATIONS);
        return calculations.run(caller.tenant(), uuid(id)).orElseThrow(ProblemException::notFound);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }

    private JsonObjectBuilder json(CalculationRun run) {
        Viewer viewer = caller.viewer();
        var json = Json.createObjectBuilder()
                .add("id", run.id().toString())
                .add("clause", run.control().clause().toString())
                .add("control", run.control().toString())
                .add("period", lower(run.period()))
                .add("from", run.from().toString())
                .add("until", run.until().toString())
                .add("cut_at", run.cutAt().toString())
                .add("preview", run.preview())
                .add("state", lower(run.state()))
                .add("people", run.people())
                .add("started_by", People.json(run.startedBy(), viewer));
        run.releasedBy().ifPresent(by -> json.add("released_by", People.json(by, viewer)));
        return json;
    }

    private JsonObjectBuilder json(CalculationLine line) {
        Viewer viewer = caller.viewer();
        var json = Json.createObjectBuilder()
                .add("id", line.id().toString())
                .add("from", line.from().toString())
                .add("sources", line.sources())
                .add("base", line.base())
                .add("before", line.before().toDecimal())
                .add("says", viewer.text(line.says()))
                .add("state", lower(line.state()))
                .add("reason", line.reason());
        line.whom().person().ifPresent(person -> json.add("person", People.json(person, viewer)));
        line.whom().unit().flatMap(this::unit).ifPresent(unit -> json.add("unit", unit.getCode()));
        line.value().map(Money::toDecimal).ifPresent(value -> json.add("value", value));
        line.value().ifPresent(value -> json.add("granted", line.granted().toDecimal()));
        line.docket().ifPresent(docket -> json.add("docket", docket.toString()));
        line.adjusts().ifPresent(adjusted -> json.add("adjusts", adjusted.toString()));
        line.entry().ifPresent(entry -> json.add("entry", entry.toString()));
        return json;
    }

    private Csv csv(CalculationRun run) {
        Viewer viewer = caller.viewer();
        Csv csv = new Csv()
                .row(
                        "clause", "from", "unit", "person", "name", "acts", "base", "value", "before", "granted",
                        "state", "note", "docket");
        calculations
                .lines(caller.tenant(), run.id())
                .forEach(line -> csv.row(
                        run.control().clause(),
                        line.from(),
                        line.whom()
                                .unit()
                                .flatMap(this::unit)
                                .map(Unit::getCode)
                                .orElse(""),
                        line.whom().person().map(UUID::toString).orElse(""),
                        line.whom()
                                .person()
                                .map(person -> viewer.names().getOrDefault(person.toString(), ""))
                                .orElse(""),
                        line.sources(),
                        line.base(),
                        line.value().<Object>map(Money::toDecimal).orElse(""),
                        line.before().toDecimal(),
                        line.value().isEmpty() ? "" : line.granted().toDecimal(),
                        lower(line.state()),
                        line.reason().isEmpty() ? viewer.text(line.says()) : line.reason(),
                        line.docket().<Object>map(UUID::toString).orElse("")));
        return csv;
    }

    private Optional<Unit> unit(UUID id) {
        return organisation.units(caller.tenant()).stream()
                .filter(unit -> unit.getId().equals(id))
                .findFirst();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
