package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guiju.platform.review.ReviewItem;
import org.guiju.platform.review.ReviewItems;
import org.guiju.platform.review.ReviewQueue;

/** {@code /reviews}: what waits for the caller to be signed off, newest first. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReviewsResource {

    private static final int LIMIT = 300;

    @Inject
    private ReviewQueue queue;

    @Inject
    private Caller caller;

    @GET
    public String list() {
        JsonArrayBuilder json = Json.createArrayBuilder();
        var reach = queue.reach(caller.tenant(), caller.viewer().employee());
        queue.of(caller.tenant(), reach, ReviewItems.Wanted.ALL, 0, LIMIT).forEach(item -> json.add(json(item)));
        return json.build().toString();
    }

    private JsonObjectBuilder json(ReviewItem item) {
        JsonArrayBuilder flags = Json.createArrayBuilder();
        item.flags().forEach(flag -> flags.add(flag.name().toLowerCase(Locale.ROOT)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("item", item.docket().toString())
                .add("clause", item.clause().toString())
                .add("flags", flags)
                .add("at", item.at().toString())
                .add("actor", People.json(item.actor(), caller.viewer()));
        item.record().ifPresent(record -> json.add("record", record.toString()));
        return json;
    }
}
