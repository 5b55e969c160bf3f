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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.StaffList;
import org.guiju.platform.organisation.StaffList.Wanted;
import org.guiju.platform.organisation.StaffList.Whose;
import org.guiju.web.shell.Place;

/** {@code /staff}: people of the company, a page at a time. */
@Path("/staff")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StaffResource {

    private static final int MOST = 500;

    @Inject
    private StaffList staff;

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
        caller.enter(Place.ORGANISATION);
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

    /** Those to whom the page of the organisation is open. */
}
