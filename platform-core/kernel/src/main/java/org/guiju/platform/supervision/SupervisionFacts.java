package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.staffing.Roles;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.Texts;

/** Who supervises what a draft is about, and where nobody does. */
@ApplicationScoped
class SupervisionFacts implements FactSupplier {

    @Inject
    Supervisors supervisors;

    @Inject
    Drafts drafts;

    @Inject
    Roles roles;

    @Override
    public String code() {
        return "supervision";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Ids.read(arguments.get("draft"))
                .flatMap(id -> drafts.draft(tenant, id))
                .map(DraftRow::getRegulation)
                .flatMap(regulation ->
                        Optional.ofNullable(supervisors.all(tenant).get(regulation)))
                .map(found -> facts(roles.name(tenant, found.role()), supervisors.vacant(tenant, found)));
    }

    private static Map<String, Object> facts(Texts role, List<Unit> vacant) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("role", role.zhHans());
        facts.put("role_hant", role.zhHant());
        facts.put("role_en", role.en());
        facts.put("vacant", names(vacant, Texts::zhHans));
        facts.put("vacant_hant", names(vacant, Texts::zhHant));
        facts.put("vacant_en", names(vacant, Texts::en));
        return facts;
    }

    private static List<String> names(List<Unit> units, Function<Texts, String> language) {
        return units.stream().map(Unit::getName).map(language).toList();
    }
}
