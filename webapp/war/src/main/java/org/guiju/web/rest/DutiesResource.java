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
import java.util.Optional;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;

/** {@code /duties}: what the caller owes, nearest first. */
@Path("/duties")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DutiesResource {

    @Inject
    private Duties duties;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String mine() {
        JsonArrayBuilder mine = Json.createArrayBuilder();
        duties.of(caller.tenant(), caller.viewer().employee()).forEach(duty -> mine.add(json(duty)));
        return mine.build().toString();
    }

    private JsonObjectBuilder json(Duty duty) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", duty.getId().toString())
                .add("duty", duty.getCode())
                .add("title", caller.viewer().text(duty.getTitle()))
                .add("clause", duty.control().clause().toString())
                .add("opened_at", duty.getOpenedAt().toString())
                .add("due_at", duty.getDueAt().toString())
                .add("done_by", Json.createArrayBuilder(duty.doneBy()))
                .add("docket", duty.getDocketId().toString());
        Optional.ofNullable(duty.getRecordId()).ifPresent(record -> json.add("record", record.toString()));
        json.add("holder", People.json(duty.getHolderId(), caller.viewer()))
                .add("paused", duty.isPaused())
                .add("times", duty.terms().times())
                .add("done_times", duty.doneTimes());
        duty.lapse().ifPresent(lapse -> json.add("lapse", lapse));
        return json;
    }
}
