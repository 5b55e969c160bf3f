package org.guiju.web.act;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.attachment.Attachments;
import org.guiju.platform.decision.ActionShapes;
import org.guiju.platform.decision.FormDrafts;
import org.guiju.platform.decision.FormDrafts.FormDraft;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.staffing.Roles;
import org.guiju.rulebook.conflict.Conflict;
import org.guiju.rulebook.regulation.Warning;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.agreement.Matters;
import org.guiju.web.clause.Clauses;
import org.guiju.web.record.RecordList;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Makes the form of an action type for one record and one reader. */
@RequestScoped
public class Forms {

    private static final int MOST_RECORDS = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    private Regulations regulations;

    @Inject
    private ActionShapes shapes;

    @Inject
    private Records records;

    @Inject
    private Organisation organisation;

    @Inject
    private Posts posts;

    @Inject
    private Roles roles;

    @Inject
    private Duties duties;

    @Inject
    private FormDrafts typing;

    @Inject
    private Ledger ledger;

    @Inject
    private Drafts drafts;

    @Inject
    private Matters matters;

    @Inject
    private Clauses clauses;

    @Inject
    private Attachments attachments;

    @Inject
    private RecordList list;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    Optional<Form> form(String action, Optional<UUID> subject, Map<String, String> given) {
        var record = subject.flatMap(id -> records.record(me.tenant(), id));
        return shapes.actionType(me.tenant(), action, given)
                .map(type -> new Form(type, record.map(found -> title(type, found)), inputs(type, people(record))));
    }

    /** The record on which this person owes something since the action, else the first the action touched. */
    @Transactional
    Optional<UUID> mostPressing(List<UUID> touched, Instant since) {
        return duties.of(me.tenant(), me.employee()).stream()
                .filter(duty -> !duty.getOpenedAt().isBefore(since))
                .map(Duty::getRecordId)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> touched.stream().findFirst());
    }

    /** The first of these records that is new. */
    @Transactional
    Optional<UUID> made(List<UUID> touched, Instant since) {
        return touched.stream()
                .flatMap(id -> records.record(me.tenant(), id).stream())
                .filter(record -> !record.getCreatedAt().isBefore(since))
                .map(BusinessRecord::getId)
                .findFirst();
    }

    /** What stands today of the things that the link names. */
    @Transactional
    Map<String, String> standing(String action, Map<String, String> given) {
        return shapes.standing(me.tenant(), action, given);
    }

    /** What was typed here and not submitted, if anything. */
    @Transactional
    Optional<FormDraft> unfinished(String form) {
        return typing.draft(me.tenant(), me.employee(), form);
    }

    @Transactional
    void keep(String form, Map<String, Object> typed) {
        typing.keep(me.tenant(), me.employee(), form, typed, words.now());
    }

    @Transactional
    void forget(String form) {
        typing.forget(me.tenant(), me.employee(), form);
    }

    /** Values that a link has settled, as far as they say something to people. */
    @Transactional
    List<Given> given(ActionType type, Map<String, String> values) {
        return type.fields().stream()
                .filter(field -> values.containsKey(field.name()))
                .flatMap(field -> parameter(field, values)
                        .or(() -> word(field, values.get(field.name())))
                        .map(word -> new Given(words.text(field.label()), word))
                        .stream())
                .toList();
    }

    /** Name and weight of files by their ids in a text, as JSON. */
    @Transactional
    String files(String ids) {
        var files = Json.createArrayBuilder();
        ID.matcher(ids)
                .results()
                .flatMap(id -> attachments.file(me.tenant(), UUID.fromString(id.group())).stream())
                .forEach(file -> files.add(Json.createObjectBuilder()
                        .add("id", file.id().toString())
                        .add("name", file.name())
                        .add("size", file.size())));
        return files.build().toString();
    }

    private Optional<String> word(Field field, String value) {
        if (ID.matcher(value).matches()) {
            return known(UUID.fromString(value));
        }
        return switch (field.kind()) {
            case BOOLEAN -> Optional.of(words.of("true".equals(value) ? "yes" : "no"));
            case CHOICE -> Optional.ofNullable(field.options().get(value)).map(words::text);
            case UNIT -> Optional.of(unit(value).orElse(value));
            default ->
                Optional.of(clause(value)
                        .or(() -> regulation(value))
                        .or(() -> doubt(value))
                        .or(() -> holding(field, value))
                        .orElse(value));
        };
    }

    /** Of charges that meet: both, or neither. */
    private Optional<String> holding(Field field, String value) {
        return Optional.of(field.name())
                .filter("holds"::equals)
                .map(name -> words.orElse("pending.holds." + value, ""))
                .filter(said -> !said.isEmpty());
    }

    /** What a doubt or conflict of a draft says, by its number. */
    private Optional<String> doubt(String value) {
        return Optional.of(value).filter(number -> number.matches("[0-9a-f]{16}")).stream()
                .flatMap(number -> drafts.open(me.tenant()).stream())
                .flatMap(row -> Stream.concat(
                        drafts.conflicts(me.tenant(), drafts.read(me.tenant(), row)).stream()
                                .filter(conflict -> conflict.id().equals(value))
                                .map(Conflict::says),
                        drafts.warnings(me.tenant(), row).stream()
                                .filter(warning -> warning.id().equals(value))
                                .map(Warning::says)))
                .map(words::text)
                .findFirst();
    }

    private Optional<String> unit(String code) {
        return organisation.unitByCode(me.tenant(), code).map(unit -> words.text(unit.getName()));
    }

    private Optional<String> regulation(String code) {
        return regulations.library(me.tenant()).regulation(code).map(found -> words.text(found.title()));
    }

    /** A parameter by its label, where the link names its clause too. */
    private Optional<String> parameter(Field field, Map<String, String> values) {
        return Optional.of(field)
                .filter(one -> one.name().equals("parameter"))
                .flatMap(one -> Optional.ofNullable(values.get("clause")))
                .filter(code -> clause(code).isPresent())
                .flatMap(code -> clauses.clause(ClauseCode.of(code)))
                .map(found -> found.parameters().get(values.get("parameter")))
                .map(found -> words.text(found.label()));
    }

    /** A clause, or one of its controls, by the name people know. */
    private Optional<String> clause(String value) {
        return Optional.of(value)
                .filter(code -> code.matches("[A-Z][A-Z0-9-]+/[A-Za-z0-9.-]+(#[a-z0-9_-]+)?"))
                .map(code -> code.replaceAll("#.*", ""))
                .map(code -> clauses.chip(ClauseCode.of(code)).label());
    }

    private Optional<String> known(UUID id) {
        return ledger.entry(me.tenant(), id)
                .map(entry -> words.text(entry.getSays()))
                .or(() -> drafts.draft(me.tenant(), id)
                        .flatMap(draft -> regulations.library(me.tenant()).regulation(draft.getRegulation()))
                        .map(regulation -> words.text(regulation.title())))
                .or(() -> posts.post(me.tenant(), id)
                        .map(post -> words.of(
                                "act.post",
                                words.text(roles.name(me.tenant(), post.role())),
                                words.text(organisation
                                        .path(me.tenant(), post.unit())
                                        .getLast()
                                        .getName()))))
                .or(() -> matters.named(id))
                .or(() -> duties.duty(me.tenant(), id).map(duty -> words.text(duty.getTitle())))
                .or(() -> Optional.ofNullable(me.names().get(id.toString())));
    }

    private List<Input> inputs(ActionType type, List<Choice> people) {
        var known = new Input.Choices(people, units(), this::records);
        return type.fields().stream()
                .map(field -> Input.of(field, known, words))
                .toList();
    }

    private List<Choice> units() {
        return organisation.units(me.tenant()).stream()
                .filter(unit -> unit.lastDay().isEmpty())
                .map(unit -> new Choice(unit.getCode(), words.text(unit.getName())))
                .toList();
    }

    /** The newest records that a field may name and this person sees. */
    private List<Choice> records(Field field) {
        return field.of().stream()
                .flatMap(type -> records.list(me.tenant(), type, field.states(), MOST_RECORDS).stream())
                .filter(sight::sees)
                .map(list::line)
                .map(line -> new Choice(line.id(), line.title() + " · " + line.number()))
                .toList();
    }

    /** The parties of a case where it has some, else everybody who works here, with the unit. */
    private List<Choice> people(Optional<BusinessRecord> record) {
        var working = organisation.employees(me.tenant()).stream().filter(Employee::isActive);
        if (record.map(found -> found.getData().get("parties")).orElse("") instanceof Collection<?> parties) {
            return working.filter(employee -> parties.contains(employee.getId().toString()))
                    .map(employee -> new Choice(employee.getId().toString(), employee.getName()))
                    .toList();
        }
        var units = organisation.units(me.tenant()).stream()
                .collect(Collectors.toMap(Unit::getId, unit -> words.text(unit.getName())));
        return working.map(employee -> new Choice(
                        employee.getId().toString(), employee.getName() + " · " + units.get(employee.getUnitId())))
                .toList();
    }

    private String title(ActionType type, BusinessRecord record) {
        var title = type.subject().map(found -> found.title()).map(field -> record.getData()
                .get(field));
        return title.map(value -> value + " · " + record.getNumber()).orElse(record.getNumber());
    }
}
