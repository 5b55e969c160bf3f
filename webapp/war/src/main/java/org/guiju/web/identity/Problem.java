package org.guiju.web.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answer of RFC 9457 to a program whose request did not reach the API. */
final class Problem {

    private Problem() {}

    static void write(HttpServletResponse response, int status, String reason) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("type", "urn:guiju:problem:" + reason)
                        .add("status", status)
                        .build()
                        .toString());
    }
}
