package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ClauseCode;

/** Puts a parameter's new value into the open draft of its regulation, beginning one where there is none. */
@ApplicationScoped
class ChangeClause implements PlatformHandler {

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    @Override
    public String type() {
        return "ChangeClause";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!values.keySet().containsAll(List.of("regulation", "clause", "parameter", "value"))) {
            return List.of();
        }
        if (clause(values).isEmpty()) {
            return List.of(new FieldProblem(
                    "clause",
                    new Texts(
                            "条款编号写成 RE-SALES/5.1b，并属于这份制度",
                            "條款編號寫成 RE-SALES/5.1b，並屬於這份制度",
                            "Write the clause as RE-SALES/5.1b; it has to belong to this regulation")));
        }
        return typed(values, today(tenant, now)) instanceof TypedValue.Wrong(var problems)
                ? problems.stream()
                        .map(problem -> new FieldProblem("value", problem.says()))
                        .toList()
                : List.of();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var values = permitted.values();
        var clause = clause(values).orElseThrow();
        if (!(typed(values, today(tenant, permitted.now())) instanceof TypedValue.Read(Object value))) {
            throw new IllegalStateException("The value was readable a moment ago");
        }
        var row = drafts.open(tenant, clause.regulation())
                .orElseGet(() -> drafts.begin(
                        tenant, clause.regulation(), permitted.actor().employee(), permitted.now()));
        var draft = drafts.read(tenant, row).withValue(clause, (String) values.get("parameter"), value);
        row.keep(draft, permitted.actor().employee(), permitted.now());
        return List.of();
    }

    private TypedValue typed(Map<String, Object> values, LocalDate day) {
        return TypedValue.of(
                regulations.library(),
                clause(values).orElseThrow(),
                (String) values.get("parameter"),
                (String) values.get("value"),
                day);
    }

    private LocalDate today(TenantId tenant, Instant now) {
        return now.atZone(companies.company(tenant).zone()).toLocalDate();
    }

    private static Optional<ClauseCode> clause(Map<String, Object> values) {
        try {
            return Optional.of(ClauseCode.of((String) values.get("clause")))
                    .filter(clause -> clause.regulation().equals(values.get("regulation")));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
