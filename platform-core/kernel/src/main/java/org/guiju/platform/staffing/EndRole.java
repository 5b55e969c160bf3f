package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Sets the last day of a role. */
@ApplicationScoped
class EndRole implements PlatformHandler {

    @Inject
    Posts posts;

    @Inject
    Administrators administrators;

    @Override
    public String type() {
        return "EndRole";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var given = new Given(values);
        return given.text("post").isEmpty()
                        || given.id("post")
                                .flatMap(id -> posts.post(tenant, id))
                                .isPresent()
                ? List.of()
                : List.of(new FieldProblem(
                        "post",
                        new Texts(
                                "找不到这个岗位，从员工页上选",
                                "找不到這個職務，請從員工頁選取",
                                "There is no such role; choose it on the employee's page")));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var given = new Given(permitted.values());
        var post =
                posts.post(permitted.tenant(), given.id("post").orElseThrow()).orElseThrow();
        posts.end(permitted.tenant(), post.id(), given.day("last_day").orElseThrow());
        if (post.role().equals(Administrators.ROLE)) {
            administrators.mustRemain(permitted.tenant());
        }
        return List.of();
    }
}
