package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.References;

/** References that would lead nowhere once a draft is in force. */
@ApplicationScoped
class BrokenReferences implements FactSupplier {

    private static final int MOST = 300;

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    @Inject
    WholeCompany company;

    @Override
    public String code() {
        return "draft-references";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return DraftArgument.of(drafts, tenant, arguments).map(row -> {
            var draft = drafts.read(tenant, row);
            if (arguments.get("from") instanceof LocalDate day) {
                draft = draft.withEffectiveFrom(
                        day.atStartOfDay(companies.company(tenant).zone()).toInstant());
            }
            return draft.changes().isEmpty()
                    ? List.of()
                    : References.broken(draft, regulations.rulebook(tenant), company.path(tenant)).stream()
                            .map(Object::toString)
                            .limit(MOST)
                            .toList();
        });
    }
}
