package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Cadence;
import org.guiju.rulebook.control.Checklist;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Rulebook;

/** Which periods of which cadences begin on a day, and for whom. */
@ApplicationScoped
class Periods {

    private static final String ACTION = "OpenPeriod";
    private static final int PAGE = 200;

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    Calendars calendars;

    @Inject
    Regulations regulations;

    @Inject
    Records records;

    @Inject
    Owners owners;

    /** One period of one holder. The key is the same whoever opens it. */
    record Opening(Actor actor, Map<String, Object> values, String key) {}

    /** Somebody or something a cadence is about. */
    private record Subject(String id, Optional<UUID> unit, UUID actor, Map<String, Object> values) {}

    @Transactional
    public LocalDate today(TenantId tenant) {
        return companies.now(tenant).atZone(companies.company(tenant).zone()).toLocalDate();
    }

    /** Which midnight the clock waits for. */
    @Transactional
    public Optional<LocalDateTime> scheduled(TenantId tenant) {
        return clocks.at(tenant, PeriodClock.KIND, ClockHandler.DAILY)
                .map(at -> at.atZone(companies.company(tenant).zone()).toLocalDateTime());
    }

    @Transactional
    public void next(TenantId tenant, LocalDate day) {
        var zone = companies.company(tenant).zone();
        clocks.set(
                tenant,
                PeriodClock.KIND,
                ClockHandler.DAILY,
                day.atStartOfDay(zone).toInstant());
    }

    /** @param first the company's first day: what has begun already is asked about too */
    @Transactional
    public List<Opening> opening(TenantId tenant, LocalDate day, boolean first) {
        var rulebook = regulations.rulebook(tenant);
        var at = day.atStartOfDay(rulebook.zone()).toInstant();
        var openings = new ArrayList<Opening>();
        for (var unit : organisation.units(tenant)) {
            var path = organisation.path(tenant, unit.getId());
            rulebook.clausesAskedOn(ACTION).forEach(clause -> rulebook.inForce(
                            clause, path.stream().map(Unit::getCode).toList(), at)
                    .filter(state -> !state.off())
                    .ifPresent(state ->
                            openings(tenant, rulebook, state, unit, day, first).forEach(openings::add)));
        }
        return openings;
    }

    private Stream<Opening> openings(
            TenantId tenant, Rulebook rulebook, ClauseState state, Unit unit, LocalDate day, boolean first) {
        var begun = first || day.equals(state.from().atZone(rulebook.zone()).toLocalDate());
        return state.clause().controls().stream()
                .filter(control -> control.on().equals(ACTION))
                .flatMap(control -> {
                    if (control.kind() instanceof Checklist checklist) {
                        return first ? Stream.empty() : run(tenant, control, checklist, unit, day);
                    }
                    if (!(control.kind() instanceof Cadence cadence)) {
                        return Stream.empty();
                    }
                    var start = cadence.per().start(day);
                    var partial = !start.equals(day);
                    if (partial && (!begun || cadence.first().in(state.settled()) == Cadence.First.SKIP)) {
                        return Stream.empty();
                    }
                    return subjects(tenant, cadence, unit)
                            .map(subject -> opening(tenant, control, cadence, subject, day));
                });
    }

    /** A checklist's day in a unit; days the unit certainly does not work have none. */
    private Stream<Opening> run(TenantId tenant, Control control, Checklist checklist, Unit unit, LocalDate day) {
        var path = organisation.path(tenant, unit.getId()).stream()
                .map(Unit::getId)
                .toList();
        var calendar = calendars.calendar(tenant, path);
        var rests = calendar.knows(day.getYear()) && !calendar.isWorkday(day);
        if (rests || !checklist.of().isEmpty() && !checklist.of().contains(unit.getKind())) {
            return Stream.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("control", control.code().toString());
        values.put("unit", unit.getCode());
        values.put("from", day.toString());
        values.put("until", day.toString());
        values.put("days", 1);
        values.put("of_days", 1);
        var actor = owners.nearest(tenant, checklist.owner().role(), Optional.of(unit.getId())).stream()
                .findFirst()
                .orElseGet(() -> owners.standIn(
                        tenant,
                        Optional.of(unit.getId()),
                        organisation.employees(tenant).getFirst().getId()));
        return Stream.of(new Opening(
                new Actor(tenant, actor, true), values, "period/" + control.code() + "/" + unit.getCode() + "/" + day));
    }

    private static Opening opening(TenantId tenant, Control control, Cadence cadence, Subject subject, LocalDate day) {
        var start = cadence.per().start(day);
        var next = cadence.per().next(day);
        Map<String, Object> values = new LinkedHashMap<>(subject.values());
        values.put("control", control.code().toString());
        values.put("from", start.toString());
        values.put("until", next.minusDays(1).toString());
        values.put("days", (int) ChronoUnit.DAYS.between(day, next));
        values.put("of_days", (int) ChronoUnit.DAYS.between(start, next));
        return new Opening(
                new Actor(tenant, subject.actor(), true),
                values,
                "period/" + control.code() + "/" + subject.id() + "/" + start);
    }

    /** Those of one unit only, because every unit is gone through. */
    private Stream<Subject> subjects(TenantId tenant, Cadence cadence, Unit unit) {
        return switch (cadence.each()) {
            case COMPANY -> unit.parent().isEmpty() ? Stream.of(unit(tenant, cadence, unit)) : Stream.empty();
            case UNIT ->
                cadence.of().isEmpty() || cadence.of().contains(unit.getKind())
                        ? Stream.of(unit(tenant, cadence, unit))
                        : Stream.empty();
            case PERSON ->
                organisation.employees(tenant).stream()
                        .filter(person ->
                                person.isActive() && person.getUnitId().equals(unit.getId()))
                        .filter(person -> cadence.of().isEmpty()
                                || organisation.roles(tenant, person.getId()).stream()
                                        .anyMatch(cadence.of()::contains))
                        .map(person -> person(person, unit));
            case RECORD -> records(tenant, cadence, unit);
        };
    }

    private Subject unit(TenantId tenant, Cadence cadence, Unit unit) {
        return new Subject(
                unit.getCode(),
                Optional.of(unit.getId()),
                responsible(tenant, cadence, unit.getId()),
                Map.of("unit", unit.getCode()));
    }

    private static Subject person(Employee person, Unit unit) {
        var id = person.getId().toString();
        return new Subject(id, Optional.of(unit.getId()), person.getId(), Map.of("unit", unit.getCode(), "person", id));
    }

    private Stream<Subject> records(TenantId tenant, Cadence cadence, Unit unit) {
        var found = new ArrayList<BusinessRecord>();
        List<BusinessRecord> page;
        do {
            page = records.list(tenant, cadence.of().getFirst(), found.size(), PAGE);
            found.addAll(page);
        } while (page.size() == PAGE);
        return found.stream()
                .filter(record -> record.getUnitId().equals(unit.getId()))
                .filter(record -> cadence.states().isEmpty() || cadence.states().contains(record.getState()))
                .map(record -> new Subject(
                        record.getId().toString(),
                        Optional.of(unit.getId()),
                        responsible(tenant, cadence, unit.getId()),
                        Map.of("unit", unit.getCode(), "record", record.getId().toString())));
    }

    private UUID responsible(TenantId tenant, Cadence cadence, UUID unit) {
        return cadence.owner()
                .flatMap(owner -> owners.nearest(tenant, owner.role(), Optional.of(unit)).stream()
                        .findFirst())
                .orElseGet(() -> owners.standIn(
                        tenant,
                        Optional.of(unit),
                        organisation.employees(tenant).getFirst().getId()));
    }

    /** When a period of the company's calendar began. */
    Instant start(TenantId tenant, LocalDate from) {
        return from.atStartOfDay(companies.company(tenant).zone()).toInstant();
    }
}
