package org.guiju.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.device.Reportable;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.staffing.Roles;
import org.guiju.platform.supervision.Supervisors;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Draw;
import org.guiju.rulebook.regulation.Regulation.Supervisor;
import org.guiju.sdk.Texts;
import org.guiju.web.identity.SignedIn;
import org.guiju.web.shift.Screens;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Reads, in one transaction, what every page says about the person at the screen. */
@ApplicationScoped
public class Affairs {

    private static final Duration LATELY = Duration.ofDays(7);

    @Inject
    private Words words;

    @Inject
    private Organisation organisation;

    @Inject
    private Roles roles;

    @Inject
    private Duties duties;

    @Inject
    private Reportable reportable;

    @Inject
    private Notices notices;

    @Inject
    private Regulations regulations;

    @Inject
    private Supervisors supervisors;

    @Inject
    private ModuleMenu menu;

    @Inject
    private Screens screens;

    /**
     * @param roles of the posts, and what those count as
     * @param checks whether checklists are this person's work
     * @param shift whether there is a tablet's screen for them
     * @param tablets whether anybody in the company has one
     * @param devices whether there is anything that devices could report
     * @param draws whether any clause of the company draws lots
     * @param supervises whether they supervise a regulation, or lead a company in which others do
     * @param duties open ones
     * @param unread notices nobody has opened
     */
    public record Summary(
            String name,
            Optional<Texts> unit,
            List<String> unitPath,
            Set<String> roles,
            List<Texts> posts,
            boolean checks,
            boolean shift,
            boolean tablets,
            boolean devices,
            boolean draws,
            boolean supervises,
            int duties,
            int unread,
            List<ModuleEntry> modules) {

        static Summary stranger(SignedIn signedIn) {
            return new Summary(
                    signedIn.getUserName(),
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    0,
                    List.of());
        }
    }

    @Transactional
    public Summary of(SignedIn signedIn) {
        var tenant = new TenantId(signedIn.tenantId().orElseThrow());
        var id = signedIn.employeeId().orElseThrow();
        var employee = organisation.employee(tenant, id).orElseThrow();
        var path = organisation.path(tenant, employee.getUnitId());
        var posts = organisation.posts(tenant, id);
        var roles = this.roles.held(tenant, posts);
        return new Summary(
                employee.getName(),
                Optional.of(path.getLast().getName()),
                path.stream().map(Unit::getCode).toList(),
                roles,
                posts.stream().map(post -> this.roles.name(tenant, post)).toList(),
                duties.hasChecks(tenant, id, words.now().minus(LATELY)),
                screens.any(tenant, roles),
                screens.any(tenant),
                !reportable.all(tenant).isEmpty(),
                !regulations.rulebook(tenant).clausesAskedOn(Draw.PICK).isEmpty(),
                supervises(tenant, id, roles),
                duties.of(tenant, id).size(),
                (int) notices.unread(tenant, id),
                menu.entries(tenant, roles));
    }

    /** In the post, or standing in where it is vacant. */
    private boolean supervises(TenantId tenant, UUID id, Set<String> roles) {
        var posts = supervisors.all(tenant).values();
        return posts.stream().anyMatch(post -> roles.contains(post.role()))
                || !posts.isEmpty() && roles.contains("company_leadership")
                || posts.stream().anyMatch(post -> mayStandIn(post, roles))
                        && supervisors.supervisedBy(tenant, id).values().stream()
                                .anyMatch(units -> !units.isEmpty());
    }

    private static boolean mayStandIn(Supervisor post, Set<String> roles) {
        return roles.contains("unit_head")
                || post.deputy().filter(roles::contains).isPresent();
    }

    /** Units the person answers for, with all below. */
    @Transactional
    public Set<UUID> headed(TenantId tenant, UUID employee) {
        return organisation.headed(tenant, employee);
    }

    /** Names of the company's people by id, and of its units. */
    @Transactional
    public Map<String, String> names(TenantId tenant) {
        Map<String, String> names = new LinkedHashMap<>();
        organisation.names(tenant).forEach((UUID id, String name) -> names.put(id.toString(), name));
        organisation
                .units(tenant)
                .forEach(unit -> names.put(ValueWords.UNIT + unit.getCode(), words.text(unit.getName())));
        return names;
    }
}
