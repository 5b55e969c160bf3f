package org.guiju.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Redaction;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;
import org.guiju.web.identity.SignedIn;

/** The person at the screen as an employee: name, unit, posts, and how much waits for them. Read once a request. */
@RequestScoped
public class Me {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Affairs affairs;

    private Optional<Affairs.Summary> summary = Optional.empty();
    private Map<String, String> names = Map.of();
    private Optional<Set<UUID>> headed = Optional.empty();

    public boolean isEmployed() {
        return signedIn.tenantId().isPresent() && signedIn.employeeId().isPresent();
    }

    public TenantId tenant() {
        return new TenantId(signedIn.tenantId().orElseThrow());
    }

    public UUID employee() {
        return signedIn.employeeId().orElseThrow();
    }

    public Actor actor() {
        return Actor.person(tenant(), employee());
    }

    public boolean mayEnter(Place place) {
        return place.isOpenTo(roles());
    }

    /** Where a day begins: an operator has no duties in a company. */
    public Place start() {
        return mayEnter(Place.HOME) ? Place.HOME : Place.OPERATOR_COMPANIES;
    }

    /** What this person may see of a decision. */
    public Redaction redaction() {
        return Redaction.of(employee(), roles());
    }

    /** Names of the company's people by id; read only where a page names people, as there may be thousands. */
    public Map<String, String> names() {
        if (names.isEmpty()) {
            names = isEmployed() ? affairs.names(tenant()) : Map.of();
        }
        return names;
    }

    /** Codes of the person's unit and those above it, root first. */
    public List<String> unitPath() {
        return summary().unitPath();
    }

    public String name() {
        return summary().name();
    }

    public Optional<Texts> unit() {
        return summary().unit();
    }

    /** Codes of the posts and of what those count as; the platform's operator has one of their own. */
    public Set<String> roles() {
        return summary().roles();
    }

    /** Units the person answers for, with all below; read only where what others do is shown. */
    public Set<UUID> headed() {
        if (headed.isEmpty()) {
            headed = Optional.of(isEmployed() ? affairs.headed(tenant(), employee()) : Set.of());
        }
        return headed.get();
    }

    List<Texts> posts() {
        return summary().posts();
    }

    boolean hasChecks() {
        return summary().checks();
    }

    boolean hasShift() {
        return summary().shift();
    }

    boolean hasTablets() {
        return summary().tablets();
    }

    boolean hasDevices() {
        return summary().devices();
    }

    /** Whether the person supervises a regulation, or leads a company in which others do. */
    boolean supervises() {
        return summary().supervises();
    }

    /** Whether any clause of the company draws lots. */
    boolean hasDraws() {
        return summary().draws();
    }

    int duties() {
        return summary().duties();
    }

    int unread() {
        return summary().unread();
    }

    List<ModuleEntry> moduleEntries() {
        return summary().modules();
    }

    private Affairs.Summary summary() {
        if (summary.isEmpty()) {
            summary = Optional.of(isEmployed() ? affairs.of(signedIn) : Affairs.Summary.stranger(signedIn));
        }
        return summary.get();
    }
}
