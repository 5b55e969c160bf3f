package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.target.Quotas;
import org.guiju.platform.target.TargetBoard;
import org.guiju.rulebook.calendar.Period;
import org.guiju.sdk.Texts;
import org.guiju.web.shell.Me;
import org.guiju.web.target.TargetSight;

/** {@code /targets}: how far the targets of a period are reached, as far as the caller sees them. */
@Path("/targets")
@RequestScoped
public class TargetsResource {

    @Inject
    private Quotas quotas;

    @Inject
    private TargetBoard board;

    @Inject
    private Me me;

    @Inject
    private Caller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String read(
            @QueryParam("control") String control, @QueryParam("period") String period, @QueryParam("day") String day) {
        var rule = quotas.rule(caller.tenant(), String.valueOf(control), caller.now())
                .orElseThrow(() -> new ProblemException(400, "wrong-parameter", "control", "SM-TARGET/1.2#sales"));
        var shown = period(rule, period);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        TargetSight.of(me, board.rows(caller.tenant(), rule, shown, day(day), caller.now()))
                .forEach(row -> rows.add(json(row)));
        return rows.build().toString();
    }

    private static Period period(Quotas.Rule rule, String code) {
        return rule.quota().periods().stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(400, "wrong-parameter", "period", "month"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException unreadable) {
            throw new ProblemException(400, "wrong-parameter", "day", "2026-11-30");
        }
    }

    private JsonObjectBuilder json(TargetBoard.Row row) {
        Viewer viewer = caller.viewer();
        var json = Json.createObjectBuilder().add("depth", row.depth()).add("done", row.done());
        row.unit().map(Unit::getCode).ifPresent(code -> json.add("unit", code));
        unitName(row).map(viewer::text).ifPresent(name -> json.add("name", name));
        row.person().ifPresent(person -> json.add("person", People.json(person.getId(), viewer)));
        row.parts().ifPresent(sum -> json.add("parts", sum));
        row.unallotted().ifPresent(rest -> json.add("unallotted", rest));
        row.standing().ifPresent(found -> json.add("target", found.target().amount())
                .add("target_id", found.target().id().toString())
                .add("acknowledged", found.target().acknowledged())
                .add("pace", found.pace())
                .add("due", found.due())
                .add("share", found.share())
                .add("elapsed", found.elapsed()));
        return json;
    }

    private static Optional<Texts> unitName(TargetBoard.Row row) {
        return row.unit().map(Unit::getName);
    }
}
