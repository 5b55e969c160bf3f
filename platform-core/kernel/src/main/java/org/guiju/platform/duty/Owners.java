package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;

/** Finds who owes a duty. Where nobody is found somebody stands in, so that none is ever lost. */
@ApplicationScoped
public class Owners {

    static final String ADMINISTRATOR = "tenant_admin";
    private static final List<String> HEADS = List.of("unit_head", "company_leadership", ADMINISTRATOR);

    @Inject
    Organisation organisation;

    @Inject
    Rosters rosters;

    /** @param standIn nobody was found who should have it */
    record Found(List<UUID> holders, boolean standIn) {}

    /**
     * @param unit unit of the record, if it is about one
     * @param day whose roster says who is there
     */
    Found find(TenantId tenant, Finding.Owes owes, Optional<UUID> unit, UUID actor, LocalDate day) {
        var actorsUnit = organisation.employee(tenant, actor).map(Employee::getUnitId);
        var named = owes.terms()
                .owner()
                .map(owner -> withRole(tenant, owner, unit, actorsUnit, day))
                .orElseGet(() -> owes.holders().stream()
                        .map(UUID::fromString)
                        .filter(holder -> isHere(tenant, holder))
                        .toList());
        if (owes.doneBy().contains(CheckActions.VERIFY)) {
            return verifiers(tenant, named, actorsUnit, actor);
        }
        return named.isEmpty()
                ? new Found(List.of(standIn(tenant, unit.or(() -> actorsUnit), actor)), true)
                : new Found(named, false);
    }

    /** Nobody verifies what they put right; where they alone could, a head or an administrator does. */
    private Found verifiers(TenantId tenant, List<UUID> named, Optional<UUID> unit, UUID actor) {
        var others = named.stream().filter(one -> !one.equals(actor)).toList();
        if (!others.isEmpty()) {
            return new Found(others, false);
        }
        var standIn = HEADS.stream()
                .flatMap(role -> nearest(tenant, role, unit).stream())
                .filter(one -> !one.equals(actor))
                .findFirst()
                .orElse(actor);
        return new Found(List.of(standIn), true);
    }

    private boolean isHere(TenantId tenant, UUID holder) {
        return organisation.employee(tenant, holder).filter(Employee::isActive).isPresent();
    }

    private List<UUID> withRole(
            TenantId tenant, Terms.Owner owner, Optional<UUID> record, Optional<UUID> actor, LocalDate day) {
        return switch (owner.unit()) {
            case RECORD -> planned(tenant, owner.role(), record.or(() -> actor), day);
            case ACTOR -> planned(tenant, owner.role(), actor, day);
            case COMPANY ->
                organisation.withRole(tenant, owner.role()).stream()
                        .map(Employee::getId)
                        .toList();
        };
    }

    /** Those of the nearest with the role who are planned there or above on the day; all of them where none is. */
    private List<UUID> planned(TenantId tenant, String role, Optional<UUID> unit, LocalDate day) {
        var holders = nearest(tenant, role, unit);
        if (holders.size() < 2) {
            return holders;
        }
        var units = organisation.path(tenant, unit.orElseThrow()).stream()
                .map(Unit::getCode)
                .toList();
        var there = rosters.planned(tenant, units, day);
        var planned = holders.stream().filter(there::contains).toList();
        return planned.isEmpty() ? holders : planned;
    }

    /** Those with the role at the unit, else at the nearest unit above that has any. */
    public List<UUID> nearest(TenantId tenant, String role, Optional<UUID> unit) {
        return unit.map(at -> organisation.nearest(tenant, role, at)).orElse(List.of());
    }

    /** The head of the unit or of one above, an administrator, or whoever acted. */
    public UUID standIn(TenantId tenant, Optional<UUID> unit, UUID otherwise) {
        return HEADS.stream()
                .flatMap(role -> nearest(tenant, role, unit).stream())
                .findFirst()
                .or(() -> administrators(tenant).stream().findFirst())
                .orElse(otherwise);
    }

    /** An administrator, else anybody: for what the platform does on nobody's behalf in particular. */
    @Transactional
    public UUID anybody(TenantId tenant) {
        return administrators(tenant).stream()
                .findFirst()
                .orElseGet(() -> organisation.employees(tenant).getFirst().getId());
    }

    List<UUID> administrators(TenantId tenant) {
        return organisation.withRole(tenant, ADMINISTRATOR).stream()
                .map(Employee::getId)
                .toList();
    }
}
