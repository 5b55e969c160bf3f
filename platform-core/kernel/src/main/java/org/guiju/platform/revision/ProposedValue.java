package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.sdk.decision.ClauseCode;

/** What an action wants to write into a draft: the clause it names, and the value for a parameter of it. */
@ApplicationScoped
class ProposedValue {

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    /** The clause, where it is one of the regulation's. */
    static Optional<ClauseCode> clause(Map<String, Object> values) {
        try {
            return Optional.of(ClauseCode.of((String) values.get("clause")))
                    .filter(clause -> clause.regulation().equals(values.get("regulation")));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    static String text(Map<String, Object> values) {
        return (String) values.getOrDefault("value", "");
    }

    TypedValue typed(TenantId tenant, Map<String, Object> values, Instant now) {
        return TypedValue.of(
                regulations.library(),
                clause(values).orElseThrow(),
                (String) values.get("parameter"),
                text(values),
                now.atZone(companies.company(tenant).zone()).toLocalDate());
    }
}
