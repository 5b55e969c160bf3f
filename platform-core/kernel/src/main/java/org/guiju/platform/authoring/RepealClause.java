package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ClauseCode;

/** Ends a clause in the draft; one that was never published is gone from it. */
@ApplicationScoped
class RepealClause implements PlatformHandler {

    @Inject
    Writable writable;

    @Override
    public String type() {
        return "RepealClause";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<>(writable.regulationProblems(tenant, values));
        if (problems.isEmpty() && values.containsKey("regulation")) {
            problems.addAll(writable.clauseProblems(tenant, values, "clause"));
        }
        return problems;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var clause = Writable.address(permitted.values(), "clause").orElseThrow();
        writable.change(permitted, clause.regulation(), draft -> ended(draft, clause));
        return List.of();
    }

    private static Draft ended(Draft draft, ClauseCode clause) {
        boolean published = draft.published().stream()
                .anyMatch(revision -> revision.clauses().containsKey(clause));
        boolean shipped = draft.regulation().clause(clause).isPresent();
        return published || shipped
                ? draft.withRepealed(clause)
                : draft.without(clause).with(draft.outline().without(clause));
    }
}
