package org.guiju.web.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * An answer before it is sent.
 *
 * @param location of what it made, below the API's own address
 */
record Reply(int status, String type, JsonObject body, Optional<String> location) {

    static Reply json(int status, JsonObject body) {
        return new Reply(status, MediaType.APPLICATION_JSON, body, Optional.empty());
    }

    static Reply problem(int status, JsonObject body) {
        return new Reply(status, "application/problem+json", body, Optional.empty());
    }

    Reply at(String address) {
        return new Reply(status, type, body, Optional.of(address));
    }

    Response response() {
        return Response.status(status)
                .type(type)
                .location(location.map(URI::create).orElse(null))
                .entity(body.toString())
                .build();
    }
}
