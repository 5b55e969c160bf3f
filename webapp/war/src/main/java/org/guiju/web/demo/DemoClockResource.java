package org.guiju.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
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
import org.guiju.platform.tenancy.Companies;
import org.guiju.web.shell.Me;

/** {@code POST /demo/clock {"days": 1}}: lets the administrator of a made-up company move its clock; nowhere else. */
@Path("/demo/clock")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DemoClockResource {

    private static final int MOST_DAYS = 366;

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
        companies.advance(me.tenant(), Duration.ofDays(days(body)));
        return Json.createObjectBuilder()
                .add("now", companies.now(me.tenant()).toString())
                .build()
                .toString();
    }

    private static int days(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            if (reader.readObject().get("days") instanceof JsonNumber days
                    && days.isIntegral()
                    && days.longValue() >= 1
                    && days.longValue() <= MOST_DAYS) {
                return days.intValue();
            }
        } catch (JsonException unreadable) {
            throw new BadRequestException(unreadable);
        }
        throw new BadRequestException();
    }
}
