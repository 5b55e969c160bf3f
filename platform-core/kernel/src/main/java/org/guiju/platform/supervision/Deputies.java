package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.duty.Owners;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Regulation.Supervisor;

/** Who stands in where nobody fills a supervising post, as the company's clause has it; somebody always does. */
@ApplicationScoped
class Deputies {

    private static final String RULE = "deputy_rule";

    @Inject
    Organisation organisation;

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    @Inject
    Owners owners;

    List<UUID> of(TenantId tenant, Supervisor post, UUID unit) {
        return switch (rule(tenant, unit)) {
            case "deputy_post" ->
                post.deputy()
                        .map(role -> organisation.nearest(tenant, role, unit))
                        .filter(found -> !found.isEmpty())
                        .orElseGet(() -> head(tenant, Optional.of(unit)));
            case "unit_above" -> head(tenant, above(tenant, unit));
            default -> head(tenant, Optional.of(unit));
        };
    }

    private String rule(TenantId tenant, UUID unit) {
        var path = organisation.path(tenant, unit).stream().map(Unit::getCode).toList();
        return regulations
                .rulebook(tenant)
                .inForce(Vacancies.CLAUSE, path, companies.now(tenant))
                .flatMap(state -> Optional.ofNullable(state.settled().get(RULE)))
                .map(Object::toString)
                .orElse("");
    }

    /** The unit above, or the unit itself where none is. */
    private Optional<UUID> above(TenantId tenant, UUID unit) {
        var path = organisation.path(tenant, unit);
        return path.reversed().stream()
                .skip(path.size() > 1 ? 1 : 0)
                .map(Unit::getId)
                .findFirst();
    }

    private List<UUID> head(TenantId tenant, Optional<UUID> unit) {
        return List.of(owners.standIn(tenant, unit, owners.anybody(tenant)));
    }
}
