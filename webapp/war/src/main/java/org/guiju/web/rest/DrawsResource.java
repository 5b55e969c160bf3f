package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.guiju.platform.draw.DrawSight;
import org.guiju.web.draw.DrawJson;

/** {@code /draws}: sealed draws of the caller's unit, of those above and below, newest first; the seed once it is open. */
@Path("/draws")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DrawsResource {

    private static final int LIMIT = 200;

    @Inject
    private DrawSight draws;

    @Inject
    private Caller caller;

    @GET
    public String list() {
        JsonArrayBuilder json = Json.createArrayBuilder();
        draws.of(caller.tenant(), caller.viewer().employee(), LIMIT).forEach(seen -> json.add(DrawJson.of(seen)));
        return json.build().toString();
    }
}
