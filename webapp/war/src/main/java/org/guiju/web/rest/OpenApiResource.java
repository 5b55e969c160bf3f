package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.guiju.platform.regulation.Regulations;

/** {@code /openapi.json}: the API as the caller's company has it, in the caller's language. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OpenApiResource {

    @Inject
    private Regulations regulations;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String document() {
        return new OpenApi(caller.viewer().locale())
                .document(caller.companyName(), regulations.actionTypes(caller.tenant()))
                .toString();
    }
}
