package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;
import org.guiju.web.record.Sight;

/** {@code /records}: business records, as far as the caller sees them. */
@Path("/records/{type}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RecordsResource {

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private Sight sight;

    @Inject
    private Caller caller;

    /**
     * Newest first. A page may hold fewer than were asked for, since it leaves out what the caller does not see;
     * {@code next} tells whether there is more.
     */
    @GET
    @Transactional
    public String list(@PathParam("type") String code, @BeanParam Window window) {
        RecordType type = type(code);
        List<BusinessRecord> found = records.list(caller.tenant(), code, window.offset(), window.limit() + 1);
        JsonArrayBuilder items = Json.createArrayBuilder();
        found.stream()
                .limit(window.limit())
                .filter(sight::sees)
                .map(record -> json(type, record))
                .forEach(items::add);
        JsonObjectBuilder json = Json.createObjectBuilder().add("items", items);
        if (found.size() > window.limit()) {
            int next = window.offset() + window.limit();
            json.add("next", address(code) + "?offset=" + next + "&limit=" + window.limit());
        }
        return json.build().toString();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public String record(@PathParam("type") String code, @PathParam("id") String id) {
        RecordType type = type(code);
        return Ids.read(id)
                .flatMap(known -> records.record(caller.tenant(), known))
                .filter(record -> record.getType().equals(code) && sight.sees(record))
                .map(record -> json(type, record).build().toString())
                .orElseThrow(ProblemException::notFound);
    }

    private RecordType type(String code) {
        return regulations
                .library(caller.tenant())
                .recordType(code)
                .filter(type -> regulations.isEnabled(caller.tenant(), type.plugin()))
                .orElseThrow(ProblemException::notFound);
    }

    private JsonObjectBuilder json(RecordType type, BusinessRecord record) {
        Viewer viewer = caller.viewer();
        Texts state = type.states().getOrDefault(record.getState(), Texts.same(record.getState()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", record.getId().toString())
                .add("type", type.code())
                .add("number", record.getNumber())
                .add("state", record.getState())
                .add("state_text", viewer.text(state))
                .add("created_at", record.getCreatedAt().toString())
                .add("created_by", People.json(record.getCreatedBy(), viewer));
        record.owner().ifPresent(owner -> json.add("owner", People.json(owner, viewer)));
        return json.add("fields", fields(type, record)).add("href", address(type.code()) + "/" + record.getId());
    }

    private JsonObjectBuilder fields(RecordType type, BusinessRecord record) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        var data = record.getData();
        type.fields().stream()
                .filter(field -> data.get(field.name()) != null)
                .forEach(field -> fields.add(field.name(), value(record, field, data.get(field.name()))));
        return fields;
    }

    private JsonValue value(BusinessRecord record, Field field, Object value) {
        return Values.json(sight.shown(record, field, value), caller.viewer().locale());
    }

    private static String address(String type) {
        return RestApplication.PATH + "/records/" + type;
    }
}
