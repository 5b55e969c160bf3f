package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.delegation.Delegations;
import org.guiju.platform.delegation.Deputies;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.decision.Directory;
import org.guiju.rulebook.decision.Seats;
import org.guiju.sdk.decision.Agreement;

/** Who may sign what now: holders of the role as of today, those who sign for them, never the requester. */
@ApplicationScoped
public class Signers {

    @Inject
    Approvals approvals;

    @Inject
    Organisation organisation;

    @Inject
    Records records;

    @Inject
    Delegations delegations;

    @Inject
    Companies companies;

    /** One approval with what is needed to say who may sign. */
    private record View(
            Approval approval,
            List<Demand> demands,
            List<Vote> votes,
            Directory directory,
            Deputies deputies,
            Instant now) {}

    /** What waits for somebody's signature. */
    public List<Approval> asked(TenantId tenant, UUID person) {
        return approvals.open(tenant).stream()
                .filter(approval -> !seats(tenant, approval, person).isEmpty())
                .toList();
    }

    /** Signatures somebody could give now, one per demand at most where people have to be distinct. */
    public List<Vote.Seat> seats(TenantId tenant, Approval approval, UUID person) {
        if (!approval.isOpen() || approval.getRequesterId().equals(person)) {
            return List.of();
        }
        var view = view(tenant, approval);
        var seats = new ArrayList<Vote.Seat>();
        for (var demand : view.demands()) {
            var tally = demand.tally(view.votes());
            if (!tally.agreement().distinct() || !tally.involves(person)) {
                seats.addAll(seats(tenant, view, demand, tally, person));
            }
        }
        return seats;
    }

    private List<Vote.Seat> seats(TenantId tenant, View view, Demand demand, Tally tally, UUID person) {
        List<Vote.Seat> seats = new ArrayList<>();
        for (var step : tally.asked()) {
            principal(tenant, view, tally, step, person)
                    .ifPresent(principal -> seats.add(new Vote.Seat(demand.getId(), step.name(), principal)));
        }
        if (!tally.agreement().distinct() || seats.size() < 2) {
            return seats;
        }
        return seats.stream()
                .filter(seat -> leavesEnough(tenant, view, tally, seat, person))
                .findFirst()
                .or(() -> seats.stream().findFirst())
                .stream()
                .toList();
    }

    /** Whether the others can still give what is missing after somebody took this seat. */
    private boolean leavesEnough(TenantId tenant, View view, Tally tally, Vote.Seat seat, UUID person) {
        var votes = new ArrayList<>(tally.votes());
        votes.add(new Tally.Cast(seat.step(), person, seat.principal(), true));
        var after = new Tally(tally.agreement(), votes);
        return fillable(tenant, view, after) >= after.missing();
    }

    private Optional<UUID> principal(TenantId tenant, View view, Tally tally, Agreement.Step step, UUID person) {
        return holders(tenant, view, tally, step).stream()
                .filter(holder -> holder.equals(person)
                        || view.deputies().of(holder, Set.copyOf(step.roles())).contains(person))
                .min((one, other) -> Boolean.compare(other.equals(person), one.equals(person)));
    }

    /** Whose signature it could be, by role or by name; after the time is over also that of the role above. */
    private Set<UUID> holders(TenantId tenant, View view, Tally tally, Agreement.Step step) {
        var found = new LinkedHashSet<>(step.people());
        step.roles().forEach(role -> found.addAll(view.directory().holders(role, step.scope())));
        tally.agreement()
                .escalation()
                .filter(role -> tally.agreement()
                        .due()
                        .filter(due -> !view.now().isBefore(due))
                        .isPresent())
                .ifPresent(role -> found.addAll(view.directory().holders(role, Agreement.Scope.COMPANY)));
        return found.stream()
                .map(UUID::fromString)
                .filter(id -> !id.equals(view.approval().getRequesterId()))
                .filter(id -> !tally.agreement().distinct() || !tally.involves(id))
                .filter(id -> organisation
                        .employee(tenant, id)
                        .filter(Employee::isActive)
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private int fillable(TenantId tenant, View view, Tally tally) {
        var candidates = tally.open().stream()
                .map(step -> holders(tenant, view, tally, step).stream()
                        .map(UUID::toString)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .map(some -> (Set<String>) some)
                .toList();
        return Seats.fillable(candidates, tally.agreement().distinct());
    }

    /** Everybody who could sign now, those who sign for others included. */
    public Set<UUID> asked(TenantId tenant, Approval approval) {
        var view = view(tenant, approval);
        var people = new LinkedHashSet<UUID>();
        for (var demand : view.demands()) {
            var tally = demand.tally(view.votes());
            for (var step : tally.asked()) {
                for (var holder : holders(tenant, view, tally, step)) {
                    people.add(holder);
                    people.addAll(view.deputies().of(holder, Set.copyOf(step.roles())));
                }
            }
        }
        people.remove(approval.getRequesterId());
        return people;
    }

    /** Steps that nobody is left to sign, so that the approval cannot become complete. */
    public List<Agreement.Step> deserted(TenantId tenant, Approval approval) {
        var view = view(tenant, approval);
        var steps = new ArrayList<Agreement.Step>();
        for (var demand : view.demands()) {
            var tally = demand.tally(view.votes());
            if (fillable(tenant, view, tally) < tally.missing()) {
                var empty = tally.open().stream()
                        .filter(step -> holders(tenant, view, tally, step).isEmpty())
                        .toList();
                steps.addAll(empty.isEmpty() ? tally.open() : empty);
            }
        }
        return steps;
    }

    private View view(TenantId tenant, Approval approval) {
        var now = companies.now(tenant);
        var unit = organisation
                .employee(tenant, approval.getRequesterId())
                .orElseThrow()
                .getUnitId();
        var recordUnit = approval.subject()
                .flatMap(record -> records.record(tenant, record))
                .map(BusinessRecord::getUnitId);
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        return new View(
                approval,
                approvals.demands(tenant, approval.getId()),
                approvals.votes(tenant, approval.getId()),
                organisation.directory(tenant, unit, recordUnit),
                delegations.deputies(tenant, today),
                now);
    }
}
