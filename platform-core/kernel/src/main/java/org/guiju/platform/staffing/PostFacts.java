package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Post;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;

/** What clauses may know of a role that is given or ended. */
@ApplicationScoped
class PostFacts implements FactSupplier {

    @Inject
    Organisation organisation;

    @Inject
    Posts posts;

    @Inject
    Administrators administrators;

    @Override
    public String code() {
        return "post-standing";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var given = new Given(arguments);
        return given.id("post")
                .flatMap(id -> posts.post(tenant, id))
                .map(post -> existing(tenant, post))
                .or(() -> given.id("person")
                        .flatMap(person -> given.text("role").map(role -> wanted(tenant, person, role, given))));
    }

    private Object existing(TenantId tenant, Post post) {
        var row = row(post.employee(), post.role(), false);
        row.put(
                "last_admin",
                post.role().equals(Administrators.ROLE) && administrators.isLast(tenant, post.employee()));
        post.from().ifPresent(day -> row.put("from", day));
        post.until().ifPresent(day -> row.put("until", day));
        return row;
    }

    private Object wanted(TenantId tenant, UUID person, String role, Given given) {
        var unit = given.text("unit")
                .flatMap(code -> organisation.unitByCode(tenant, code))
                .map(Unit::getId);
        return row(
                person,
                role,
                posts.of(tenant, person).stream()
                        .filter(post -> post.role().equals(role) && unit.equals(Optional.of(post.unit())))
                        .anyMatch(post -> post.overlaps(given.day("from"), given.day("until"))));
    }

    private static Map<String, Object> row(UUID person, String role, boolean overlaps) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("person", person.toString());
        row.put("role", role);
        row.put("overlaps", overlaps);
        row.put("last_admin", false);
        return row;
    }
}
