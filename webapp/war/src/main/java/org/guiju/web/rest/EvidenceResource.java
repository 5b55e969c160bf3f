package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guiju.platform.evidence.Evidence;
import org.guiju.platform.evidence.Seals;
import org.guiju.platform.evidence.Verification;
import org.guiju.web.shell.Place;

/** {@code /evidence}: how far decisions are sealed, and whether they still are what was sealed. */
@Path("/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    @Inject
    private Evidence proofs;

    @Inject
    private Caller caller;

    @GET
    public String standing() {
        caller.enter(Place.EVIDENCE);
        var standing = proofs.standing(caller.tenant());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("entries", standing.tip().map(Seals.Tip::position).orElse(0L))
                .add("waiting", standing.waiting())
                .add("key", standing.key());
        standing.head().ifPresent(head -> json.add("head", head.number())
                .add("signed_at", head.at().toString()));
        standing.verification().ifPresent(run -> json.add("check", check(run)));
        return json.build().toString();
    }

    /** Begins a check, unless one is being done; {@link #standing()} tells how it goes. */
    @POST
    @Path("/checks")
    public String check() {
        caller.enter(Place.EVIDENCE);
        proofs.verify(caller.tenant());
        return standing();
    }

    private static JsonObjectBuilder check(Verification run) {
        var flaws = Json.createArrayBuilder();
        run.flaws()
                .forEach(flaw -> flaws.add(Json.createObjectBuilder()
                        .add("kind", flaw.kind().name().toLowerCase(Locale.ROOT))
                        .add("at", flaw.at())));
        return Json.createObjectBuilder()
                .add("begun_at", run.at().toString())
                .add("done", run.done())
                .add("total", run.total())
                .add("finished", run.finished())
                .add("failed", run.failed())
                .add("flaws", flaws);
    }
}
