package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Records of a type as far as this person sees them; modules' pages name the type. */
@Named
@RequestScoped
public class RecordList {

    private static final int MOST = 500;

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private Sight sight;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private final Map<String, List<RecordLine>> read = new HashMap<>();

    @Transactional
    public List<RecordLine> of(String type) {
        return read.computeIfAbsent(type, this::lines);
    }

    @Transactional
    public List<RecordLine> search(String prefix) {
        return records.search(me.tenant(), prefix, MOST).stream()
                .filter(sight::sees)
                .map(this::line)
                .toList();
    }

    /** A page about a type that the company does not have is not there. */
    @Transactional
    public void open(String type) throws IOException {
        door.finds(regulations
                .library(me.tenant())
                .recordType(type == null ? "" : type)
                .filter(found -> regulations.isEnabled(me.tenant(), found.plugin()))
                .isPresent());
    }

    public String name(String type) {
        return regulations
                .library(me.tenant())
                .recordType(type)
                .map(RecordType::name)
                .map(words::text)
                .orElse(type);
    }

    /** Title of an action, for a button that leads to it; empty when this person may not do it. */
    public String action(String code) {
        return regulations
                .library(me.tenant())
                .actionType(code)
                .filter(type -> type.openTo(me.roles(), false))
                .map(type -> words.text(type.title()))
                .orElse("");
    }

    private List<RecordLine> lines(String type) {
        var filter = getFilter();
        return records.list(me.tenant(), type, 0, MOST).stream()
                .filter(sight::sees)
                .filter(record -> filter.lets(record, line(record)))
                .map(this::line)
                .toList();
    }

    /** As the address of the page says. */
    public RecordFilter getFilter() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return new RecordFilter(sent.getOrDefault("state", ""), sent.getOrDefault("q", ""));
    }

    /** What a filter or an export may name. */
    public record Choice(String code, String label) {}

    public List<Choice> states(String type) {
        return regulations.library(me.tenant()).recordType(type).stream()
                .flatMap(found -> found.states().entrySet().stream())
                .map(state -> new Choice(state.getKey(), words.text(state.getValue())))
                .toList();
    }

    public List<Choice> columns(String type) {
        return regulations.library(me.tenant()).recordType(type).stream()
                .flatMap(found -> found.fields().stream())
                .filter(field -> field.kind() != FieldKind.SIGNATURE)
                .map(field -> new Choice(field.name(), words.text(field.label())))
                .toList();
    }

    /** A record as lists show it. */
    public RecordLine line(BusinessRecord record) {
        var type = regulations.library(me.tenant()).recordType(record.getType());
        var title = type.flatMap(found -> title(found, record));
        var states = type.map(RecordType::states).orElse(Map.of());
        return new RecordLine(
                record.getId().toString(),
                record.getNumber(),
                title.orElse(record.getNumber()),
                type.map(RecordType::name).map(words::text).orElse(record.getType()),
                words.text(states.getOrDefault(record.getState(), Texts.same(record.getState()))),
                states.size() > 1
                        && record.getState().equals(List.copyOf(states.keySet()).getLast()),
                record.owner()
                        .map(id -> me.names().getOrDefault(id.toString(), ""))
                        .orElse(""),
                words.moment(record.getCreatedAt()));
    }

    /** In words where the title is one of several choices. */
    private Optional<String> title(RecordType type, BusinessRecord record) {
        var options = type.field(type.title()).map(Field::options).orElse(Map.of());
        return Optional.ofNullable(record.getData().get(type.title()))
                .map(Object::toString)
                .map(code -> options.containsKey(code) ? words.text(options.get(code)) : code);
    }
}
