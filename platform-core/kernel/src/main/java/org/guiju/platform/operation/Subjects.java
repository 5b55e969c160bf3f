package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.sdk.action.Effect;

/** The company that an operator's action is about. */
@ApplicationScoped
class Subjects {

    @Inject
    Records records;

    @Inject
    Companies companies;

    Company company(CarriedOut permitted) {
        return companies.byCode((String) field(permitted, "code")).orElseThrow();
    }

    Object field(CarriedOut permitted, String name) {
        return records.record(permitted.tenant(), permitted.record().orElseThrow())
                .orElseThrow()
                .getData()
                .get(name);
    }

    /** The operator's record follows the company's state. */
    static Effect now(CarriedOut permitted, Company.State state, Map<String, Object> data) {
        return new Effect.Change(
                permitted.record().orElseThrow(), data, Optional.of(state.spelling()), Optional.empty());
    }
}
