package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.guiju.platform.tablet.MadeAct;
import org.guiju.platform.tablet.Sender;
import org.guiju.platform.tablet.Tablet;
import org.guiju.platform.tablet.TabletClock;
import org.guiju.platform.tablet.TabletQueue;
import org.guiju.web.identity.SharedTabletFilter;
import org.guiju.web.shift.Board;
import org.guiju.web.shift.Crew;
import org.guiju.web.shift.TakenWords;

/** {@code /shift}: what a tablet shows, and what it recorded with or without connection. */
@Path("/shift")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ShiftResource {

    private static final String SIGNATURE = "X-Guiju-Tablet-Signature";

    @Inject
    private Board board;

    @Inject
    private Crew crew;

    @Inject
    private TabletQueue queue;

    @Inject
    private TakenWords taken;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @GET
    public String board() {
        caller.actor();
        if (SharedTabletFilter.isMarked(request)
                && crew.named().filter(Tablet::isRetired).isPresent()) {
            request.getSession().invalidate();
            throw new ProblemException(401, "sign-in-required");
        }
        String found = board.json().map(JsonObject::toString).orElseThrow(ProblemException::notFound);
        if (crew.isShared()) {
            SharedTabletFilter.mark(request);
        }
        return found;
    }

    /** Each act is taken by itself, in the order it was made: one that cannot be taken holds nothing up. */
    @POST
    @Path("/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    public String take(InputStream body, @HeaderParam(SIGNATURE) String signature) throws IOException {
        byte[] bytes = body.readNBytes(ActionRequest.MOST_BYTES + 1);
        Sender sender = sender(bytes, Optional.ofNullable(signature));
        QueueRequest queued = QueueRequest.read(new ByteArrayInputStream(bytes));
        TabletClock clock = new TabletClock(queued.now(), caller.now());
        JsonArrayBuilder acts = Json.createArrayBuilder();
        for (MadeAct act : queued.acts()) {
            acts.add(taken.json(act, queue.take(sender, act, clock)));
        }
        return Json.createObjectBuilder()
                .add("clock_wrong", clock.isWrong())
                .add("acts", acts)
                .build()
                .toString();
    }

    /** Only what a tablet itself has signed is its own; what none has is that of whoever is signed in. */
    private Sender sender(byte[] body, Optional<String> signature) {
        if (signature.isEmpty() && SharedTabletFilter.isMarked(request)) {
            throw new ProblemException(403, "tablet-signature");
        }
        if (signature.isEmpty()) {
            return new Sender(caller.actor(), Optional.empty());
        }
        Tablet tablet = crew.named().orElseThrow(() -> new ProblemException(403, "tablet-unknown"));
        if (!tablet.signed(body, signature.get())) {
            throw new ProblemException(403, "tablet-signature");
        }
        return new Sender(caller.actor(), Optional.of(tablet));
    }
}
