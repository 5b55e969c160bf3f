package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.organisation.UnitHours;
import org.guiju.sdk.Texts;

/** {@code /calendar}: which years are known, which days are special and why, which hours units work. */
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CalendarResource {

    @Inject
    private Calendars calendars;

    @Inject
    private Organisation organisation;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String calendar() {
        return Json.createObjectBuilder()
                .add("years", years())
                .add("days", days())
                .add("units", units())
                .build()
                .toString();
    }

    private JsonArrayBuilder years() {
        JsonArrayBuilder years = Json.createArrayBuilder();
        calendars
                .published(caller.tenant())
                .forEach(year -> years.add(Json.createObjectBuilder()
                        .add("year", year.year())
                        .add("published", true)
                        .add("source", caller.viewer().text(year.source()))));
        calendars
                .ownYears(caller.tenant())
                .forEach((year, source) -> years.add(Json.createObjectBuilder()
                        .add("year", year)
                        .add("published", false)
                        .add("source", source)));
        return years;
    }

    private JsonArrayBuilder days() {
        JsonArrayBuilder days = Json.createArrayBuilder();
        calendars.published(caller.tenant()).forEach(year -> year.days()
                .forEach(day -> days.add(day(day.day().toString(), day.works(), day.name(), true))));
        calendars
                .ownDays(caller.tenant())
                .forEach(day -> days.add(day(day.day().toString(), day.works(), day.name(), false)));
        return days;
    }

    private JsonObjectBuilder day(String day, boolean works, Texts name, boolean published) {
        return Json.createObjectBuilder()
                .add("day", day)
                .add("works", works)
                .add("name", caller.viewer().text(name))
                .add("published", published);
    }

    private JsonArrayBuilder units() {
        JsonArrayBuilder units = Json.createArrayBuilder();
        for (Unit unit : organisation.units(caller.tenant())) {
            calendars
                    .hours(caller.tenant(), unit.getId())
                    .ifPresent(hours -> units.add(
                            week(hours).add("unit", unit.getCode()).add("keeps_holidays", hours.keepsHolidays())));
        }
        return units;
    }

    private static JsonObjectBuilder week(UnitHours hours) {
        JsonObjectBuilder week = Json.createObjectBuilder();
        hours.week().forEach((day, spans) -> week.add(day.name().toLowerCase(Locale.ROOT), UnitHours.write(spans)));
        return Json.createObjectBuilder().add("week", week);
    }
}
