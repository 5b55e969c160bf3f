package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;

/**
 * An event as CloudEvents 1.0 writes it. Made of what never changes, so that it reads the same each time it is sent; values
 * that identify a person are left out, and whoever needs them asks for the record with rights of their own.
 */
@ApplicationScoped
public class EventBody {

    private static final String TYPE = "org.guiju.action.";

    @Inject
    Docket docket;

    @Inject
    Records records;

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    public JsonObject json(TenantId tenant, Event event) {
        var entry = docket.entry(tenant, event.docket()).orElseThrow();
        var body = envelope(tenant, event.id(), TYPE + event.topic(), event.at().toString())
                .add("sequence", String.valueOf(event.seq()));
        entry.subject()
                .flatMap(id -> records.record(tenant, id))
                .ifPresent(record -> body.add("subject", record.getType() + "/" + record.getId()));
        return body.add("data", data(tenant, entry)).build();
    }

    /** Something to try a receiver with. */
    JsonObject ping(TenantId tenant, UUID id, String at) {
        return envelope(tenant, id, "org.guiju.ping", at)
                .add("data", Json.createObjectBuilder().add("says", "ping"))
                .build();
    }

    private JsonObjectBuilder envelope(TenantId tenant, UUID id, String type, String at) {
        return Json.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", id.toString())
                .add("source", "/companies/" + companies.company(tenant).code())
                .add("type", type)
                .add("time", at)
                .add("datacontenttype", "application/json");
    }

    private JsonObjectBuilder data(TenantId tenant, DocketEntry entry) {
        var data = Json.createObjectBuilder()
                .add("action", entry.actionType())
                .add("decision", entry.id().toString())
                .add("actor", entry.actor().toString())
                .add("by_system", entry.bySystem())
                .add("records", records(tenant, entry.id()));
        regulations
                .library(tenant)
                .actionType(entry.actionType())
                .ifPresent(type -> data.add("fields", fields(type, entry.action())));
        return data;
    }

    private JsonArrayBuilder records(TenantId tenant, UUID decision) {
        var touched = Json.createArrayBuilder();
        docket.records(tenant, decision).stream()
                .flatMap(id -> records.record(tenant, id).stream())
                .forEach(record -> touched.add(Json.createObjectBuilder()
                        .add("type", record.getType())
                        .add("id", record.getId().toString())
                        .add("number", record.getNumber())));
        return touched;
    }

    private static JsonObjectBuilder fields(ActionType type, Map<String, Object> values) {
        var fields = Json.createObjectBuilder();
        type.fields().stream()
                .filter(EventBody::tellable)
                .filter(field -> values.get(field.name()) != null)
                .forEach(field -> fields.add(field.name(), PlainJson.of(field, values.get(field.name()))));
        return fields;
    }

    static boolean tellable(Field field) {
        return !field.personal()
                && field.kind() != FieldKind.PHONE
                && field.kind() != FieldKind.IDENTITY
                && field.kind() != FieldKind.SIGNATURE;
    }
}
