package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.extension.PluginHost;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.NewRecord;
import org.guiju.platform.record.Numbers;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.decision.DeclaredEffects;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.decision.Decision;

/** Carries out what was permitted: asks the handler for effects and makes them real. */
@ApplicationScoped
class Carrying {

    @Inject
    PluginHost plugins;

    @Inject
    Organisation organisation;

    @Inject
    Posts posts;

    @Inject
    Companies companies;

    @Inject
    Records records;

    @Inject
    Numbers numbers;

    @Inject
    Regulations regulations;

    @Inject
    Notices notices;

    @Inject
    Docket docket;

    @Inject
    @Any
    Instance<PlatformHandler> platformHandlers;

    @Inject
    @Any
    Instance<ProposalKeeper> proposals;

    @Inject
    @Any
    Instance<DepartureKeeper> departures;

    /**
     * @param records created or changed, in order
     * @param made those created
     */
    record Done(List<UUID> records, List<UUID> made, List<Effect.FollowUp> followUps) {}

    /** What was held until this act, and is decided again now. */
    public Optional<Resubmission> resubmission(CarriedOut done) {
        for (var handler : platformHandlers) {
            if (handler.type().equals(done.action())) {
                return handler.resubmits(done);
            }
        }
        return Optional.empty();
    }

    public Done carryOut(Matter matter, Decision decision, UUID entry) {
        Set<UUID> touched = new LinkedHashSet<>();
        List<UUID> made = new ArrayList<>();
        List<Effect.FollowUp> followUps = new ArrayList<>();
        for (var wanted : effects(matter, decision, entry)) {
            switch (kept(matter, wanted)) {
                case Effect.Create create -> {
                    made.add(create(matter, create));
                    touched.add(create.id());
                }
                case Effect.Change change -> touched.add(change(matter, change));
                case Effect.FollowUp followUp -> followUps.add(followUp);
                case Effect.Notify notify ->
                    notices.tell(
                            matter.actor().tenant(),
                            notify.employees().stream().map(UUID::fromString).toList(),
                            notify.says(),
                            notify.record(),
                            matter.now());
                case Effect.EndEmployment end -> touched.addAll(end(matter, end));
                case Effect.WithdrawProposals withdraw ->
                    proposals.forEach(keeper -> keeper.withdraw(
                            matter.actor().tenant(), withdraw.record(), withdraw.person(), withdraw.because()));
            }
        }
        matter.subject().ifPresent(record -> touched.add(record.id()));
        docket.touches(matter.actor().tenant(), entry, touched);
        return new Done(List.copyOf(touched), made, followUps);
    }

    /** Gapless numbers, last of all. */
    public void number(TenantId tenant, List<UUID> touched) {
        if (touched.isEmpty()) {
            return;
        }
        var types = regulations.library(tenant);
        Map<BusinessRecord, RecordType> made = new LinkedHashMap<>();
        touched.forEach(id -> records.record(tenant, id).ifPresent(record -> types.recordType(record.getType())
                .filter(type -> type.numbering().gapless())
                .ifPresent(type -> made.put(record, type))));
        if (!made.isEmpty()) {
            numbers.settle(tenant, made, companies.company(tenant).zone());
        }
    }

    private List<Effect> effects(Matter matter, Decision decision, UUID entry) {
        var code = matter.type().code();
        if (matter.type().effects().isPresent()) {
            return DeclaredEffects.of(
                    matter.type().effects().get(), matter.situation().values(), decision, surroundings(matter));
        }
        for (var handler : platformHandlers) {
            if (handler.type().equals(code)) {
                return handler.carryOut(
                        new CarriedOut(matter, decision, entry, matter.subject().map(record -> record.id())));
            }
        }
        for (var handler : plugins.extensions(ActionHandler.class)) {
            if (code.equals(handler.type())) {
                return call(handler, matter, decision);
            }
        }
        throw new CarryingFaultException(code, "no handler is loaded", null);
    }

    private DeclaredEffects.Surroundings surroundings(Matter matter) {
        var tenant = matter.actor().tenant();
        var speech = new Speech(
                matter.type(),
                id -> organisation.employee(tenant, UUID.fromString(id)).map(Employee::getName));
        return new DeclaredEffects.Surroundings(
                matter.company().zone(),
                matter.subject().map(StoredRecord::id),
                Ids::next,
                id -> records.record(tenant, id).map(BusinessRecord::stored),
                role -> responsible(matter, role),
                speech);
    }

    /** Those with a role who are nearest to the record's unit, or to that of whoever acts; else all who have it. */
    private List<String> responsible(Matter matter, String role) {
        var tenant = matter.actor().tenant();
        var near = matter.subject()
                .flatMap(subject -> records.record(tenant, subject.id()))
                .map(BusinessRecord::getUnitId)
                .or(() ->
                        organisation.employee(tenant, matter.actor().employee()).map(Employee::getUnitId))
                .map(unit -> organisation.nearest(tenant, role, unit))
                .orElse(List.of());
        return (near.isEmpty() ? organisation.withRole(tenant, role).stream().map(Employee::getId) : near.stream())
                .map(UUID::toString)
                .toList();
    }

    /** The same effect with the values that the company keeps in fields it has added. */
    private Effect kept(Matter matter, Effect effect) {
        return switch (effect) {
            case Effect.Create create ->
                new Effect.Create(
                        create.id(),
                        create.recordType(),
                        more(matter, create.recordType(), create.data()),
                        create.state(),
                        create.owner());
            case Effect.Change change
            when !matter.type().keeps().isEmpty() ->
                new Effect.Change(
                        change.record(),
                        more(matter, record(matter, change.record()).getType(), change.data()),
                        change.state(),
                        change.owner());
            default -> effect;
        };
    }

    private static Map<String, Object> more(Matter matter, String recordType, Map<String, Object> data) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        matter.type().keeps().getOrDefault(recordType, Map.of()).forEach((field, value) -> {
            var given = value.evaluate(
                            matter.situation().given(matter.situation().values()))
                    .value();
            if (!(given instanceof Optional<?> absent && absent.isEmpty())) {
                all.put(field, given instanceof Optional<?> present ? present.get() : given);
            }
        });
        return all;
    }

    private <A> List<Effect> call(ActionHandler<A> handler, Matter matter, Decision decision) {
        var action = ActionBinding.bind(handler.action(), matter.intake().values());
        return handler.carryOut(action, decision, new Bench(matter, records));
    }

    private UUID create(Matter matter, Effect.Create create) {
        var type = recordType(matter, create.recordType());
        records.create(
                matter.actor().tenant(),
                type,
                new NewRecord(
                        create.id(),
                        organisation
                                .unit(matter.actor().tenant(), matter.unit().getLast())
                                .getId(),
                        matter.actor().employee(),
                        create.owner().map(UUID::fromString),
                        create.state(),
                        create.data(),
                        matter.now(),
                        matter.company().zone()));
        return create.id();
    }

    private List<UUID> end(Matter matter, Effect.EndEmployment end) {
        var tenant = matter.actor().tenant();
        var employee = UUID.fromString(end.employee());
        posts.endAll(
                tenant,
                employee,
                LocalDate.ofInstant(matter.now(), matter.company().zone()));
        organisation.employee(tenant, employee).ifPresent(Employee::leave);
        companies.expel(tenant, employee);
        var successor = end.successor().map(UUID::fromString);
        departures.forEach(listener -> listener.left(tenant, employee, successor, matter.now()));
        return successor.map(heir -> records.handOver(tenant, employee, heir)).orElse(List.of());
    }

    private UUID change(Matter matter, Effect.Change change) {
        var record = record(matter, change.record());
        Optional<UUID> owner = change.owner().map(UUID::fromString);
        records.change(
                matter.actor().tenant(),
                recordType(matter, record.getType()),
                record,
                change.data(),
                change.state(),
                owner);
        return change.record();
    }

    private BusinessRecord record(Matter matter, UUID id) {
        return records.record(matter.actor().tenant(), id)
                .orElseThrow(() -> new CarryingFaultException(matter.type().code(), "no record " + id, null));
    }

    private RecordType recordType(Matter matter, String code) {
        return matter.rulebook().library().recordType(code).orElseThrow();
    }
}
