package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.decision.ActionShape;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.staffing.Roles;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** The company says which post supervises one of its regulations; the form offers the posts there are. */
@ApplicationScoped
class SetSupervisor implements PlatformHandler, ActionShape {

    static final String TYPE = "SetSupervisor";

    private static final Set<String> CHOSEN = Set.of("role", "deputy");

    static final Texts NO_REGULATION = new Texts(
            "公司没有这份制度，或者它是法律；从“制度”页打开",
            "公司沒有這份制度，或者它是法律；請從「制度」頁開啟",
            "The company has no such regulation, or it is law; open this from the page Regulations");

    @Inject
    Supervisors supervisors;

    @Inject
    Roles roles;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ActionType of(TenantId tenant, ActionType type, Map<String, ?> raw) {
        if (!type.code().equals(TYPE)) {
            return type;
        }
        Map<String, Texts> options = new LinkedHashMap<>();
        roles.known(tenant).forEach(role -> options.put(role, roles.name(tenant, role)));
        return type.withFields(type.fields().stream()
                .filter(field -> CHOSEN.contains(field.name()))
                .map(field -> choice(field, options))
                .toList());
    }

    private static Field choice(Field field, Map<String, Texts> options) {
        return new Field(
                field.name(),
                FieldKind.CHOICE,
                field.required(),
                field.label(),
                field.hint(),
                0,
                field.min(),
                field.max(),
                options,
                field.personal(),
                field.of(),
                field.columns());
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return Optional.ofNullable(values.get("regulation"))
                .filter(code -> supervisors.supervisable(tenant).stream()
                        .noneMatch(found -> found.code().equals(code)))
                .map(code -> new FieldProblem("regulation", NO_REGULATION))
                .stream()
                .toList();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        supervisors.name(
                permitted.tenant(),
                (String) values.get("regulation"),
                (String) values.get("role"),
                Optional.ofNullable((String) values.get("deputy")),
                (String) values.get("reason"),
                permitted.docket(),
                permitted.now());
        return List.of();
    }
}
