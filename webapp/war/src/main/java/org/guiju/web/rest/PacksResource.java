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
import java.util.Locale;
import org.guiju.platform.pack.PackDesk;
import org.guiju.platform.pack.PackOrder;
import org.guiju.platform.value.Ids;
import org.guiju.web.shell.Place;

/** {@code /packs}: what was put together for somebody from outside; each sees what has to do with them. */
@Path("/packs")
@RequestScoped
public class PacksResource {

    @Inject
    private PackDesk desk;

    @Inject
    private Caller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String list() {
        caller.enter(Place.PACKS);
        JsonArrayBuilder json = Json.createArrayBuilder();
        desk.packs(caller.tenant(), caller.actor().employee()).forEach(pack -> json.add(json(pack)));
        return json.build().toString();
    }

    @GET
    @Path("/{id}")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response archive(@PathParam("id") String id) {
        caller.enter(Place.PACKS);
        var file = Ids.read(id)
                .flatMap(pack -> desk.take(caller.tenant(), caller.actor().employee(), pack))
                .orElseThrow(ProblemException::notFound);
        return Archive.answer(file, "guiju-pack-");
    }

    private static JsonObjectBuilder json(PackOrder pack) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", pack.id().toString())
                .add("kind", pack.kind())
                .add("from", pack.from().toString())
                .add("to", pack.to().toString())
                .add("state", pack.state().name().toLowerCase(Locale.ROOT))
                .add("percent", pack.percent())
                .add("ordered_at", pack.at().toString());
        pack.sha256().ifPresent(hash -> json.add("sha256", hash)
                .add("bytes", pack.bytes())
                .add("href", RestApplication.PATH + "/packs/" + pack.id()));
        return json;
    }
}
