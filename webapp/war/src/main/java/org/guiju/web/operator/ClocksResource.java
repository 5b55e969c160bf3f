package org.guiju.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.web.identity.SignedIn;

/** {@code /operator/clocks}: clocks that keep failing, and another try. */
@Path("/operator/clocks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ClocksResource {

    private static final int MOST = 200;

    @Inject
    private Clocks clocks;

    @Inject
    private SignedIn signedIn;

    @GET
    @Transactional
    public String stuck() {
        JsonArrayBuilder json = Json.createArrayBuilder();
        clocks().stuck(MOST)
                .forEach(clock -> json.add(Json.createObjectBuilder()
                        .add("tenant", clock.tenant().value().toString())
                        .add("company", clock.company())
                        .add("kind", clock.kind())
                        .add("ref", clock.ref().toString())
                        .add("at", clock.at().toString())
                        .add("failures", clock.failures())
                        .add("fault", clock.fault())));
        return json.build().toString();
    }

    @POST
    @Path("/{tenant}/{kind}/{ref}/retry")
    @Transactional
    public String retry(@PathParam("tenant") UUID tenant, @PathParam("kind") String kind, @PathParam("ref") UUID ref) {
        if (!clocks().retry(new TenantId(tenant), kind, ref)) {
            throw new NotFoundException();
        }
        return "{}";
    }

    /** The tenant filter lets operators in only; whoever finds a way around it still stops here. */
    private Clocks clocks() {
        if (!signedIn.isOperator()) {
            throw new ForbiddenException();
        }
        return clocks;
    }
}
