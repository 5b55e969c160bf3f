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
import java.util.UUID;
import org.guiju.platform.waiver.Waivable;
import org.guiju.platform.waiver.Waiver;
import org.guiju.platform.waiver.Waivers;

/** {@code /waivers}: those the caller asked for or may use; for those who oversee, all. */
@Path("/waivers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WaiversResource {

    @Inject
    private Waivers waivers;

    @Inject
    private Waivable waivable;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String list() {
        JsonArrayBuilder json = Json.createArrayBuilder();
        waivers.all(caller.tenant()).stream().filter(this::concerns).forEach(waiver -> json.add(json(waiver)));
        return json.build().toString();
    }

    private boolean concerns(Waiver waiver) {
        UUID me = caller.viewer().employee();
        return caller.viewer().oversees()
                || waiver.getRequestedBy().equals(me)
                || waiver.scope().person().filter(me::equals).isPresent();
    }

    private JsonObjectBuilder json(Waiver waiver) {
        Viewer viewer = caller.viewer();
        var today = caller.now().atZone(viewer.zone()).toLocalDate();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", waiver.getId().toString())
                .add("clause", waiver.control().clause().toString())
                .add("control", waiver.control().control())
                .add("state", waiver.getState().name().toLowerCase(Locale.ROOT))
                .add("live", waiver.isLive(today) && waivable.isUnchanged(caller.tenant(), waiver, caller.now()))
                .add("uses", waiver.getUses())
                .add("used", waiver.getUsed())
                .add("last_day", waiver.getLastDay().toString())
                .add("reason", waiver.getReason())
                .add("requested_by", People.json(waiver.getRequestedBy(), viewer))
                .add("docket", waiver.getDocketId().toString());
        waiver.scope().person().ifPresent(person -> json.add("person", People.json(person, viewer)));
        waiver.scope().record().ifPresent(record -> json.add("record", record.toString()));
        waiver.scope().unit().ifPresent(unit -> json.add("unit", unit));
        waiver.decidedBy().ifPresent(by -> json.add("decided_by", People.json(by, viewer)));
        waiver.because().ifPresent(why -> json.add("because", why));
        return json;
    }
}
