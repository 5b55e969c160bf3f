package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.sdk.action.Effect;

/** Problems with a regulation that were to be amended, and that a revision amends. */
@ApplicationScoped
class OpenProblems {

    private static final String TYPE = "regulation_problem";
    private static final int MOST = 500;

    @Inject
    Records records;

    @Inject
    Regulations regulations;

    /** Those about a clause that it changes, and those about the whole regulation. */
    Stream<Effect> settledBy(TenantId tenant, Revision revision) {
        return regulations.library(tenant).recordType(TYPE).stream()
                .flatMap(type -> records
                        .matching(
                                tenant,
                                type,
                                List.of(Map.entry("regulation", revision.regulation())),
                                List.of("amending"),
                                MOST)
                        .stream())
                .filter(problem -> isAbout(problem, revision))
                .map(problem -> Effect.FollowUp.ifPermitted(
                        "SettleRegulationProblem",
                        Optional.of(problem.getId()),
                        Map.of("revision", BigDecimal.valueOf(revision.number()))));
    }

    private static boolean isAbout(BusinessRecord problem, Revision revision) {
        var clause = problem.getData().get("clause");
        return clause == null
                || revision.clauses().keySet().stream()
                        .anyMatch(code -> code.toString().equals(clause));
    }
}
