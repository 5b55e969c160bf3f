package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Role;
import org.guiju.sdk.Texts;

/** Roles there are in a company: those that the platform, its modules and the company declare, and others its actions name. */
@ApplicationScoped
public class Roles {

    private static final Set<String> NO_ROLES = Set.of("system", ActionType.ANYONE);

    @Inject
    Regulations regulations;

    public Set<String> known(TenantId tenant) {
        var known = new LinkedHashSet<String>();
        regulations.library(tenant).roles().values().stream()
                .filter(role -> regulations.isEnabled(tenant, role.plugin()))
                .map(Role::code)
                .forEach(known::add);
        regulations.actionTypes(tenant).stream()
                .flatMap(type -> type.by().stream())
                .filter(role -> !NO_ROLES.contains(role))
                .sorted()
                .forEach(known::add);
        return known;
    }

    /** What somebody is who holds these posts: those roles, and what they count as. */
    public Set<String> held(TenantId tenant, Set<String> posts) {
        return regulations.library(tenant).held(posts);
    }

    /** A role that nobody declared goes by its code. */
    public Texts name(TenantId tenant, String role) {
        return regulations.library(tenant).roleName(role);
    }

    /** What to say where the company knows no such role. */
    Optional<Texts> problem(TenantId tenant, String role) {
        var known = known(tenant);
        return known.contains(role)
                ? Optional.empty()
                : Optional.of(new Texts(
                        "没有“" + role + "”这个岗位，有：" + names(tenant, known, Texts::zhHans, "、"),
                        "沒有「" + role + "」這個職務，有：" + names(tenant, known, Texts::zhHant, "、"),
                        "There is no role “" + role + "”; there are: " + names(tenant, known, Texts::en, ", ")));
    }

    private String names(TenantId tenant, Set<String> known, Function<Texts, String> language, String comma) {
        return known.stream().map(role -> name(tenant, role)).map(language).collect(Collectors.joining(comma));
    }
}
