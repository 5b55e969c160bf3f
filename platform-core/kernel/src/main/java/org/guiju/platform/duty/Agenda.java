package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** What an ended clock of a duty leads to. Reminders and escalations are told here; a lapse is for the desk. */
@ApplicationScoped
class Agenda {

    private static final String MISSED = "RecordMissedCadence";

    @Inject
    Duties duties;

    @Inject
    Owners owners;

    @Inject
    Organisation organisation;

    @Inject
    Notices notices;

    @Inject
    Companies companies;

    /** @param holder on whose behalf the desk acts */
    record Lapse(UUID holder, String action, Optional<UUID> record, Map<String, Object> values) {}

    /** Does every step that has come, and says if the lapse has. Nobody else can work on the same matter meanwhile. */
    @Transactional
    public Optional<Lapse> proceed(TenantId tenant, UUID matter) {
        var open = duties.lock(tenant, matter);
        if (open.isEmpty() || open.getFirst().isPaused()) {
            duties.stop(tenant, matter);
            return Optional.empty();
        }
        var duty = open.getFirst();
        var now = companies.now(tenant);
        var steps = Step.of(duty);
        for (var done = duty.steps(); done < steps.size(); done++) {
            var step = steps.get(done);
            if (step.at().isAfter(now)) {
                break;
            }
            if (step.kind() == Step.Kind.LAPSE) {
                return duty.lapse()
                        .map(action -> new Lapse(
                                duty.getHolderId(),
                                action,
                                Optional.ofNullable(duty.getRecordId()),
                                action.equals(MISSED) ? missed(tenant, open) : Map.of()));
            }
            tell(tenant, open, step);
            var reached = done + 1;
            open.forEach(one -> one.stepsDone(reached));
        }
        duties.wind(tenant, duty);
        return Optional.empty();
    }

    /** What is said of a period in which too little happened. */
    private Map<String, Object> missed(TenantId tenant, List<Duty> open) {
        var duty = open.getFirst();
        var zone = companies.company(tenant).zone();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("control", duty.control().toString());
        values.put("title", duty.getTitle().zhHans());
        values.put("duty", duty.getId().toString());
        values.put(
                "until",
                duty.getDueAt().minusNanos(1).atZone(zone).toLocalDate().toString());
        values.put("needed", duty.terms().times());
        values.put("done", duty.doneTimes());
        values.put(
                "people", open.stream().map(one -> one.getHolderId().toString()).toList());
        duty.unit()
                .ifPresent(unit -> values.put(
                        "unit", organisation.path(tenant, unit).getLast().getCode()));
        return values;
    }

    private void tell(TenantId tenant, List<Duty> open, Step step) {
        var duty = open.getFirst();
        var holders = open.stream().map(Duty::getHolderId).toList();
        var told = new LinkedHashSet<UUID>(holders);
        if (step.kind() == Step.Kind.ESCALATE) {
            var above = step.to().stream()
                    .flatMap(role -> holding(tenant, role, duty))
                    .toList();
            told.addAll(above.isEmpty() ? owners.administrators(tenant) : above);
        }
        var names = organisation.names(tenant);
        var who = String.join("、", holders.stream().map(names::get).toList());
        var says = step.kind() == Step.Kind.REMIND ? reminder(duty.getTitle()) : overdue(duty.getTitle(), who);
        notices.tell(tenant, told, says, Optional.ofNullable(duty.getRecordId()), companies.now(tenant));
    }

    private Stream<UUID> holding(TenantId tenant, String role, Duty duty) {
        var near = owners.nearest(tenant, role, duty.unit());
        return near.isEmpty() ? organisation.withRole(tenant, role).stream().map(Employee::getId) : near.stream();
    }

    private static Texts reminder(Texts title) {
        return new Texts(
                "“" + title.zhHans() + "”快到期了", "「" + title.zhHant() + "」快到期了", "“" + title.en() + "” is due soon");
    }

    private static Texts overdue(Texts title, String who) {
        return new Texts(
                "“" + title.zhHans() + "”已过期，由" + who + "负责，请督促",
                "「" + title.zhHant() + "」已逾期，由" + who + "負責，請督促",
                "“" + title.en() + "” is overdue; " + who + " owes it");
    }
}
