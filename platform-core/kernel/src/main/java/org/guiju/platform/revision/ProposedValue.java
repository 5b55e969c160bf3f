package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.sdk.decision.ClauseCode;

/** What an action wants to write into a draft: the clause it names, and the value for a parameter of it. */
@ApplicationScoped
class ProposedValue {

    @Inject
    Companies companies;

    @Inject
    Drafts drafts;

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

    /** The parameter, where the clause is the company's and has it. */
    Optional<Parameter> parameter(TenantId tenant, Map<String, Object> values) {
        return clause(values)
                .flatMap(clause ->
                        drafts.revisable(tenant, clause.regulation()).flatMap(regulation -> regulation.clause(clause)))
                .map(found -> found.parameters().get((String) values.get("parameter")));
    }

    /** A unit's value has to keep the company's locks as well, as the draft has them. */
    TypedValue typed(TenantId tenant, Map<String, Object> values, Instant now) {
        var clause = clause(values).orElseThrow();
        var parameter = (String) values.get("parameter");
        var day = now.atZone(companies.company(tenant).zone()).toLocalDate();
        var library = drafts.library(tenant, clause.regulation());
        return values.containsKey("unit")
                ? TypedValue.ofUnit(
                        library, drafts.current(tenant, clause.regulation()), clause, parameter, text(values), day)
                : TypedValue.of(library, clause, parameter, text(values), day);
    }
}
