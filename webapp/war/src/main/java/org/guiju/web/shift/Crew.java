package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tablet.Tablet;
import org.guiju.platform.tablet.Tablets;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.shell.Me;

/**
 * Whose work a screen shows: on somebody's own device theirs, on a shared tablet that of everybody in the unit it stands in,
 * provided that whoever is signed in belongs there.
 */
@RequestScoped
public class Crew {

    /** The header in which a tablet names itself. */
    public static final String HEADER = "X-Guiju-Tablet";

    private static final String ADMINISTRATOR = "tenant_admin";
    private static final int MOST_TRIED = 3;

    @Inject
    private Tablets tablets;

    @Inject
    private Organisation organisation;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Me me;

    private Optional<Tablet> shared = Optional.empty();
    private UUID unit;
    private Set<UUID> units = Set.of();
    private Map<UUID, Set<String>> people = Map.of();

    /** The tablet the request says it comes from. */
    @Transactional
    public Optional<Tablet> named() {
        return Optional.ofNullable(request.getHeader(HEADER)).flatMap(hash -> tablets.named(me.tenant(), hash));
    }

    /** Call it first, within a transaction. */
    void muster() {
        var own =
                organisation.employee(me.tenant(), me.employee()).orElseThrow().getUnitId();
        shared = named().filter(tablet -> !tablet.isRetired() && belongs(own, tablet));
        unit = shared.map(Tablet::unit).orElse(own);
        units = organisation.atOrBelow(me.tenant(), List.of(unit));
        people = new LinkedHashMap<>();
        if (shared.isPresent()) {
            present().forEach(one -> people.put(one.getId(), organisation.roles(me.tenant(), one.getId())));
        } else {
            people.put(me.employee(), me.roles());
        }
    }

    private boolean belongs(UUID own, Tablet tablet) {
        return organisation.isAtOrBelow(me.tenant(), own, tablet.unit())
                || me.headed().contains(tablet.unit())
                || me.roles().contains(ADMINISTRATOR);
    }

    public boolean isShared() {
        return shared.isPresent();
    }

    Optional<Tablet> shared() {
        return shared;
    }

    UUID unit() {
        return unit;
    }

    Set<UUID> units() {
        return units;
    }

    /** Everybody in the unit. */
    List<Employee> present() {
        return organisation.employees(me.tenant()).stream()
                .filter(Employee::isActive)
                .filter(employee -> units.contains(employee.getUnitId()))
                .toList();
    }

    /** Whose checks are shown. */
    Set<UUID> people() {
        return people.keySet();
    }

    Set<String> roles() {
        return people.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** In whose names something can be tried beforehand: what is refused to all of them is shut. */
    List<Actor> able(ActionType type) {
        var able = people.entrySet().stream()
                .filter(one -> type.openTo(one.getValue(), false))
                .limit(MOST_TRIED)
                .map(one -> Actor.person(me.tenant(), one.getKey()))
                .toList();
        return able.isEmpty() ? List.of(me.actor()) : able;
    }
}
