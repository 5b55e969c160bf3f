package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.ledger.LedgerEntry;
import org.guiju.platform.ledger.LedgerLines;
import org.guiju.web.shell.Place;

/** {@code /ledger}: rewards and sanctions, one's own or, for who may enter the ledger's page, everybody's. */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LedgerResource {

    @Inject
    private Ledger ledger;

    @Inject
    private LedgerLines accounts;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String entries(@QueryParam("of") @DefaultValue("me") String whose) {
        List<LedgerEntry> entries =
                switch (whose) {
                    case "me" ->
                        ledger.ofPerson(caller.tenant(), caller.viewer().employee());
                    case "all" -> all();
                    default -> throw new ProblemException(400, "wrong-parameter", "of", "me, all");
                };
        JsonArrayBuilder json = Json.createArrayBuilder();
        entries.forEach(entry -> json.add(json(entry)));
        return json.build().toString();
    }

    private List<LedgerEntry> all() {
        caller.enter(Place.LEDGER);
        return ledger.all(caller.tenant());
    }

    private JsonObjectBuilder json(LedgerEntry entry) {
        Viewer viewer = caller.viewer();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", entry.getId().toString())
                .add("person", People.json(entry.getPersonId(), viewer))
                .add("clause", entry.control().clause().toString())
                .add("revision", entry.getRevision())
                .add("unit", entry.getUnit())
                .add("amount", entry.getAmount())
                .add("nature", code(entry.getNature()))
                .add("period", entry.getPeriod().toString())
                .add("state", code(entry.getState()))
                .add("says", viewer.text(entry.getSays()))
                .add("created_at", entry.getCreatedAt().toString())
                .add("docket", entry.getDocketId().toString());
        entry.posted().ifPresent(posted -> json.add("posted", posted));
        optional(json, "posted_docket", entry.getPostedDocketId());
        optional(json, "record", entry.getRecordId());
        optional(json, "defence", entry.getDefence());
        optional(json, "decision_reason", entry.getDecisionReason());
        optional(json, "step", entry.getStep());
        entry.actedAt().ifPresent(at -> json.add("acted_at", at.toString()));
        entry.deliveredAt().ifPresent(at -> json.add("delivered_at", at.toString()));
        entry.appeal().ifPresent(text -> json.add("appeal", text).add("under_appeal", entry.isUnderAppeal()));
        entry.inForceUntil().ifPresent(until -> json.add("in_force_until", until.toString()));
        json.add("open", entry.getOpenAmount()).add("lines", lines(entry));
        Optional.ofNullable(entry.getDecidedBy()).ifPresent(by -> json.add("decided_by", People.json(by, viewer)));
        return json;
    }

    private JsonArrayBuilder lines(LedgerEntry entry) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        accounts.ofEntry(caller.tenant(), entry.getId()).forEach(line -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("kind", code(line.getKind()))
                    .add("amount", line.getAmount())
                    .add("docket", line.getDocketId().toString());
            optional(one, "period", line.getPeriod());
            json.add(one);
        });
        return json;
    }

    private static void optional(JsonObjectBuilder json, String name, Object value) {
        Optional.ofNullable(value).map(Object::toString).ifPresent(text -> json.add(name, text));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
