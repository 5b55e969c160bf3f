package org.guiju.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import org.guiju.platform.tenancy.Companies;
import org.guiju.web.shell.Me;

/** {@code POST /demo/clock {"days": 1}}: lets the administrator of a made-up company move its clock; nowhere else. */
@Path("/demo/clock")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DemoClockResource {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Inject
    private Companies companies;

    @Inject
    private Me me;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public String advance(String body) {
        if (!Profile.current().isMadeUp()) {
            throw new NotFoundException();
        }
        if (!me.isEmployed() || !me.roles().contains("tenant_admin")) {
            throw new ForbiddenException();
        }
        companies.advance(me.tenant(), time(body));
        return Json.createObjectBuilder()
                .add("now", companies.now(me.tenant()).toString())
                .build()
                .toString();
    }

    /** So many days, or so many hours. */
    private static Duration time(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            var asked = reader.readObject();
            var time = whole(asked.get("days")).map(Duration::ofDays).or(() -> whole(asked.get("hours"))
                    .map(Duration::ofHours));
            return time.filter(some -> some.compareTo(LONGEST) <= 0).orElseThrow(BadRequestException::new);
        } catch (JsonException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    private static Optional<Integer> whole(JsonValue number) {
        return Optional.ofNullable(number)
                .filter(JsonNumber.class::isInstance)
                .map(JsonNumber.class::cast)
                .filter(found -> found.isIntegral() && found.longValue() >= 1 && found.longValue() <= 100_000)
                .map(JsonNumber::intValue);
    }
}
