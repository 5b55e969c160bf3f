package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.event.EventBody;
import org.guiju.platform.event.Events;
import org.guiju.platform.event.Topics;
import org.guiju.web.shell.Place;

/** {@code /events}: what happened, in order, for systems that cannot be reached by webhooks. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EventsResource {

    private static final String PLACE = "\\d{1,18}";
    private static final int GONE = 410;

    @Inject
    private Events events;

    @Inject
    private EventBody bodies;

    @Inject
    private Caller caller;

    @QueryParam("after")
    @DefaultValue("0")
    private String after;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit;

    @QueryParam("topics")
    @DefaultValue(Topics.ALL)
    private String topics;

    /** {@code next} is where to go on; it is there also when nothing follows yet. */
    @GET
    @Transactional
    public String list() {
        caller.enter(Place.WEBHOOKS);
        var from = from();
        var most = Window.number("limit", limit, 1, Window.MOST);
        events.order(caller.tenant());
        if (from > 0 && from < events.oldest(caller.tenant()) - 1) {
            throw new ProblemException(GONE, "events-gone");
        }
        var newest = events.newest(caller.tenant());
        var found = events.after(caller.tenant(), from, wanted(), most);
        JsonArrayBuilder items = Json.createArrayBuilder();
        found.forEach(event -> items.add(bodies.json(caller.tenant(), event)));
        var next = found.size() == most ? found.getLast().seq() : Math.max(from, newest);
        return Json.createObjectBuilder()
                .add("items", items)
                .add("after", String.valueOf(next))
                .add("next", RestApplication.PATH + "/events?after=" + next)
                .build()
                .toString();
    }

    private long from() {
        if (!after.matches(PLACE)) {
            throw new ProblemException(400, "wrong-parameter", "after", "0, 1, 2 …");
        }
        return Long.parseLong(after);
    }

    private Topics wanted() {
        Set<String> codes = Arrays.stream(topics.split(","))
                .map(String::strip)
                .filter(code -> code.equals(Topics.ALL) || code.matches("(action|record):[A-Za-z0-9_-]{1,80}"))
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            throw new ProblemException(400, "wrong-parameter", "topics", "*, action:…, record:…");
        }
        return new Topics(codes);
    }
}
