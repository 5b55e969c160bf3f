package org.guiju.web.act;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Makes the form of an action type for one record and one reader. */
@RequestScoped
public class Forms {

    @Inject
    private Regulations regulations;

    @Inject
    private Records records;

    @Inject
    private Organisation organisation;

    @Inject
    private Duties duties;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    Optional<Form> form(String action, Optional<UUID> subject) {
        var record = subject.flatMap(id -> records.record(me.tenant(), id));
        return regulations
                .actionType(me.tenant(), action)
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

    private List<Input> inputs(ActionType type, List<Choice> people) {
        return type.fields().stream().map(field -> Input.of(field, people, words)).toList();
    }

    /** The parties of a case where it has some, else everybody who works here. */
    private List<Choice> people(Optional<BusinessRecord> record) {
        var parties = record.map(found -> found.getData().get("parties"))
                .filter(Collection.class::isInstance)
                .map(found -> (Collection<?>) found);
        return organisation.employees(me.tenant()).stream()
                .filter(Employee::isActive)
                .filter(employee -> parties.map(all -> all.contains(employee.getId().toString())).orElse(true))
                .map(employee -> new Choice(employee.getId().toString(), employee.getName()))
                .toList();
    }

    private String title(ActionType type, BusinessRecord record) {
        var title = type.subject().map(found -> found.title()).map(field -> record.getData().get(field));
        return title.map(value -> value + " · " + record.getNumber()).orElse(record.getNumber());
    }
}
