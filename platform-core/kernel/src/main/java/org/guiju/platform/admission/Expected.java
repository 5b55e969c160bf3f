package org.guiju.platform.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.StaffList;
import org.guiju.platform.organisation.StaffList.Wanted;
import org.guiju.platform.organisation.StaffList.Whose;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** People who work for a company and have never come in, and whose links may be seen by whom. */
@ApplicationScoped
public class Expected implements FactSupplier {

    private static final String ADMINISTRATOR = "tenant_admin";
    private static final int EVERYBODY = 100_000;

    @Inject
    StaffList staff;

    @Inject
    Organisation organisation;

    @Inject
    StaffInvitations invitations;

    @Inject
    Companies companies;

    /** Whoever holds a link can become that person: an administrator's is for administrators alone. */
    private static boolean mayHandOver(Set<String> mine, Set<String> theirs) {
        return mine.contains(ADMINISTRATOR) || (mine.contains("hr") && !theirs.contains(ADMINISTRATOR));
    }

    /**
     * Somebody who has never come in.
     *
     * @param link the last one made for them
     * @param handing whether the reader may make and see links of theirs
     */
    public record Newcomer(Employee employee, Optional<Invitation> link, boolean handing) {

        /** Whether there is a link that works now. */
        public boolean isInvited(Instant now) {
            return link.filter(one -> one.state(now) == Invitation.State.OPEN).isPresent();
        }

        /** What the link says, for a reader who may hand it over; empty, too, when the server's key has changed since. */
        public Optional<String> token(Instant now) {
            return link.filter(one -> handing && isInvited(now)).flatMap(Invitation::token);
        }
    }

    public List<Newcomer> find(TenantId tenant, Optional<UUID> unit, Set<String> mine, int skip, int most) {
        return newcomers(tenant, staff.find(tenant, wanted(unit), skip, most), mine);
    }

    public int count(TenantId tenant) {
        return staff.count(tenant, wanted(Optional.empty()));
    }

    /** Empty for somebody who has come in, or has left. */
    public Optional<Newcomer> newcomer(TenantId tenant, Employee employee, Set<String> mine) {
        return employee.isActive() && !companies.isMember(tenant, employee.getId())
                ? newcomers(tenant, List.of(employee), mine).stream().findFirst()
                : Optional.empty();
    }

    private static Wanted wanted(Optional<UUID> unit) {
        return new Wanted("", unit, Optional.empty(), Whose.EXPECTED);
    }

    private List<Newcomer> newcomers(TenantId tenant, List<Employee> people, Set<String> mine) {
        var ids = people.stream().map(Employee::getId).toList();
        var roles = staff.roles(tenant, ids);
        var links = invitations.latest(tenant, ids);
        return people.stream()
                .map(one -> new Newcomer(
                        one,
                        Optional.ofNullable(links.get(one.getId())),
                        mayHandOver(mine, roles.getOrDefault(one.getId(), Set.of()))))
                .toList();
    }

    List<UUID> withoutLink(TenantId tenant, Optional<UUID> unit, Set<String> mine, Instant now) {
        return find(tenant, unit, mine, 0, EVERYBODY).stream()
                .filter(one -> one.handing() && !one.isInvited(now))
                .map(one -> one.employee().getId())
                .toList();
    }

    @Override
    public String code() {
        return "admission-standing";
    }

    /** What clauses may know of somebody who is to be invited. */
    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Ids.read(arguments.get("person"))
                .flatMap(id -> organisation.employee(tenant, id))
                .map(employee -> Map.of(
                        "works_here", employee.isActive(),
                        "came_in", companies.isMember(tenant, employee.getId()),
                        "administers",
                                organisation.roles(tenant, employee.getId()).contains(ADMINISTRATOR)));
    }
}
