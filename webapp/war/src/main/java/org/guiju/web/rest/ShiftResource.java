package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.guiju.platform.tablet.MadeAct;
import org.guiju.platform.tablet.TabletClock;
import org.guiju.platform.tablet.TabletQueue;
import org.guiju.web.shift.Board;
import org.guiju.web.shift.TakenWords;

/** {@code /shift}: what a tablet shows, and what it recorded with or without connection. */
@Path("/shift")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ShiftResource {

    @Inject
    private Board board;

    @Inject
    private TabletQueue queue;

    @Inject
    private TakenWords taken;

    @Inject
    private Caller caller;

    @GET
    public String board() {
        caller.actor();
        return board.json().map(JsonObject::toString).orElseThrow(ProblemException::notFound);
    }

    /** Each act is taken by itself, in the order it was made: one that cannot be taken holds nothing up. */
    @POST
    @Path("/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    public String take(InputStream body) throws IOException {
        QueueRequest request = QueueRequest.read(body);
        TabletClock clock = new TabletClock(request.now(), caller.now());
        JsonArrayBuilder acts = Json.createArrayBuilder();
        for (MadeAct act : request.acts()) {
            acts.add(taken.json(act, queue.take(caller.actor(), act, clock)));
        }
        return Json.createObjectBuilder()
                .add("clock_wrong", clock.isWrong())
                .add("acts", acts)
                .build()
                .toString();
    }
}
