package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.pin.Pins;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tablet.Lease;
import org.guiju.platform.tablet.Leases;
import org.guiju.platform.tablet.Tablet;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.record.RecordList;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** Everything the screen of a tablet needs, so that it goes on without connection. */
@RequestScoped
public class Board {

    private static final int MOST_RECORDS = 40;

    @Inject
    private Screens screens;

    @Inject
    private Regulations regulations;

    @Inject
    private Organisation organisation;

    @Inject
    private Records records;

    @Inject
    private Duties duties;

    @Inject
    private Leases leases;

    @Inject
    private Pins pins;

    @Inject
    private Crew crew;

    @Inject
    private Tiles tiles;

    @Inject
    private CheckTiles checks;

    @Inject
    private TouchForms forms;

    @Inject
    private RecordList list;

    @Inject
    private Sight sight;

    @Inject
    private Sitting sitting;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** What is read in one transaction, before the desk is asked about it. */
    private record Read(JsonObjectBuilder json, Map<RecordType, List<Tiles.Seen>> seen) {}

    /** Empty when there is no screen for this person. */
    public Optional<JsonObject> json() {
        var read = sitting.read(() -> {
            crew.muster();
            return Optional.of(screens.of(me.tenant(), crew.roles()))
                    .filter(screen -> !screen.isEmpty())
                    .map(this::read);
        });
        return read.map(found -> {
            JsonArrayBuilder groups = Json.createArrayBuilder();
            found.seen().forEach((type, seen) -> groups.add(group(type, seen)));
            return found.json().add("groups", groups).build();
        });
    }

    private JsonObjectBuilder group(RecordType type, List<Tiles.Seen> seen) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        seen.forEach(one -> all.add(tiles.json(one)));
        return Json.createObjectBuilder()
                .add("record", type.code())
                .add("name", words.text(type.name()))
                .add("records", all);
    }

    private Read read(Screen screen) {
        var unit = organisation.path(me.tenant(), crew.unit()).getLast();
        var units = crew.units();
        var seen = new LinkedHashMap<RecordType, List<Tiles.Seen>>();
        screen.groups().forEach(group -> regulations
                .library(me.tenant())
                .recordType(group.record())
                .ifPresent(type -> seen.put(type, seen(group, type, units))));
        var offered = offered(screen);
        JsonObjectBuilder actions = Json.createObjectBuilder();
        offered.forEach(type -> actions.add(type.code(), forms.json(type, Set.of())));
        JsonArrayBuilder free = Json.createArrayBuilder();
        offered.stream()
                .filter(type -> screen.actions().contains(type.code()))
                .map(ActionType::code)
                .forEach(free::add);
        var now = words.now();
        var json = Json.createObjectBuilder()
                .add("unit", words.text(unit.getName()))
                .add("person", TouchForms.choice(me.employee().toString(), me.name()))
                .add("zone", words.zone().toString())
                .add("now", now.toString())
                .add("lease", leases.seal(me.tenant(), lease(now)))
                .add("checks", checks.json())
                .add("actions", actions)
                .add("free", free)
                .add("people", people())
                .add("choices", choices(offered, units));
        crew.shared().ifPresent(tablet -> json.add("tablet", json(tablet)));
        return new Read(json, seen);
    }

    private Lease lease(Instant now) {
        return new Lease(me.employee(), now, crew.shared().map(Tablet::id));
    }

    /** What a shared tablet asks everybody by. */
    private JsonObjectBuilder json(Tablet tablet) {
        JsonArrayBuilder holders = Json.createArrayBuilder();
        pins.holders(me.tenant()).stream()
                .filter(crew.people()::contains)
                .map(UUID::toString)
                .forEach(holders::add);
        return Json.createObjectBuilder()
                .add("name", tablet.name())
                .add("pin_key", tablet.pinKey())
                .add("pins", holders);
    }

    /** What has to be done first, then what is due next, then the newest. */
    private List<Tiles.Seen> seen(Screen.Group group, RecordType type, Set<UUID> units) {
        var found = records.inUnits(me.tenant(), type.code(), units, group.states(), MOST_RECORDS).stream()
                .filter(sight::sees)
                .toList();
        var owed = new LinkedHashMap<UUID, Duty>();
        duties.open(me.tenant(), found.stream().map(BusinessRecord::getId).toList()).stream()
                .filter(duty -> duty.doneBy().stream().anyMatch(group.actions()::contains))
                .forEach(duty -> owed.putIfAbsent(duty.getRecordId(), duty));
        return found.stream()
                .map(record -> new Tiles.Seen(
                        group, type, record, Optional.ofNullable(owed.get(record.getId())), possible(group, record)))
                .sorted(Comparator.comparing((Tiles.Seen one) ->
                                group.states().indexOf(one.record().getState()))
                        .thenComparing(one -> one.owed().map(Duty::getDueAt).orElse(Instant.MAX)))
                .toList();
    }

    private List<ActionType> possible(Screen.Group group, BusinessRecord record) {
        return types(group.actions().stream())
                .filter(type -> type.from().isEmpty() || type.from().contains(record.getState()))
                .toList();
    }

    private List<ActionType> offered(Screen screen) {
        return types(Stream.concat(
                                screen.groups().stream().flatMap(group -> group.actions().stream()),
                                screen.actions().stream())
                        .distinct())
                .toList();
    }

    private Stream<ActionType> types(Stream<String> codes) {
        return codes.flatMap(code -> regulations.actionType(me.tenant(), code).stream())
                .filter(type -> type.openTo(crew.roles(), false));
    }

    private JsonArrayBuilder people() {
        JsonArrayBuilder people = Json.createArrayBuilder();
        crew.present().stream()
                .map(employee -> TouchForms.choice(employee.getId().toString(), employee.getName()))
                .forEach(people::add);
        return people;
    }

    /** What fields that name another record can choose from, by its type. */
    private JsonObjectBuilder choices(List<ActionType> types, Set<UUID> units) {
        var wanted = new LinkedHashSet<String>();
        types.stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.kind() == FieldKind.RECORD)
                .map(Field::of)
                .flatMap(Optional::stream)
                .forEach(wanted::add);
        JsonObjectBuilder choices = Json.createObjectBuilder();
        wanted.forEach(type -> choices.add(type, choices(type, units)));
        return choices;
    }

    private JsonArrayBuilder choices(String type, Set<UUID> units) {
        JsonArrayBuilder choices = Json.createArrayBuilder();
        var states = regulations.library(me.tenant()).recordType(type).stream()
                .flatMap(found -> found.states().keySet().stream())
                .toList();
        records.inUnits(me.tenant(), type, units, states, MOST_RECORDS).stream()
                .filter(sight::sees)
                .map(list::line)
                .map(line -> TouchForms.choice(line.id(), line.title() + " · " + line.number()))
                .forEach(choices::add);
        return choices;
    }
}
