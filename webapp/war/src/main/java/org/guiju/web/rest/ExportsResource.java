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
import org.guiju.platform.operation.Export;
import org.guiju.platform.operation.Handback;
import org.guiju.platform.value.Ids;
import org.guiju.web.shell.Place;

/** {@code /exports}: archives of the company's own data, for its administrator. */
@Path("/exports")
@RequestScoped
public class ExportsResource {

    @Inject
    private Handback handback;

    @Inject
    private Caller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String list() {
        caller.enter(Place.EXPORTS);
        JsonArrayBuilder json = Json.createArrayBuilder();
        handback.exports(caller.tenant()).forEach(export -> json.add(json(export)));
        return json.build().toString();
    }

    @GET
    @Path("/{id}")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response archive(@PathParam("id") String id) {
        caller.enter(Place.EXPORTS);
        var file = Ids.read(id)
                .flatMap(export -> handback.take(caller.tenant(), export))
                .orElseThrow(ProblemException::notFound);
        return Archive.answer(file, "guiju-export-");
    }

    private static JsonObjectBuilder json(Export export) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", export.id().toString())
                .add("state", export.state().name().toLowerCase(Locale.ROOT))
                .add("percent", export.percent())
                .add("rows", export.rows())
                .add("ordered_at", export.orderedAt().toString());
        export.sha256().ifPresent(hash -> json.add("sha256", hash)
                .add("bytes", export.bytes())
                .add("href", RestApplication.PATH + "/exports/" + export.id()));
        return json;
    }
}
