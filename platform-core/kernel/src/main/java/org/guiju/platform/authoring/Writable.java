package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** The regulation an action names, where the company may write in it: any that is not law. */
@ApplicationScoped
class Writable {

    private static final Texts NO_REGULATION = new Texts(
            "公司没有这份制度，或者它是法律：法律不由公司改写。先采用或新建制度",
            "公司沒有這份制度，或者它是法律：法律不由公司改寫。先採用或新建制度",
            "The company has no such regulation, or it is law, which no company rewrites; adopt or begin one first");
    private static final Texts NO_CLAUSE = new Texts(
            "这份制度里没有这一条；编号写成 RE-SALES/5.1b",
            "這份制度裡沒有這一條；編號寫成 RE-SALES/5.1b",
            "There is no such clause in this regulation; write it as RE-SALES/5.1b");

    @Inject
    Drafts drafts;

    Optional<Regulation> regulation(TenantId tenant, Map<String, Object> values) {
        return drafts.revisable(tenant, String.valueOf(values.get("regulation")))
                .filter(regulation -> regulation.layer() != Layer.LAW);
    }

    List<FieldProblem> regulationProblems(TenantId tenant, Map<String, Object> values) {
        return values.containsKey("regulation") && regulation(tenant, values).isEmpty()
                ? List.of(new FieldProblem("regulation", NO_REGULATION))
                : List.of();
    }

    /** The address in a field, where it is one of the regulation's whether there is such a clause or not. */
    static Optional<ClauseCode> address(Map<String, Object> values, String field) {
        try {
            return Optional.ofNullable((String) values.get(field))
                    .map(ClauseCode::of)
                    .filter(code -> code.regulation().equals(values.get("regulation")));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The clause that a field names; a clause that is there. */
    Optional<ClauseCode> clause(TenantId tenant, Map<String, Object> values, String field) {
        return address(values, field).filter(code -> regulation(tenant, values)
                .flatMap(regulation -> regulation.clause(code))
                .isPresent());
    }

    List<FieldProblem> clauseProblems(TenantId tenant, Map<String, Object> values, String field) {
        return values.containsKey(field) && clause(tenant, values, field).isEmpty()
                ? List.of(new FieldProblem(field, NO_CLAUSE))
                : List.of();
    }

    /** The clause as the draft has it. */
    ClauseSource source(TenantId tenant, ClauseCode clause) {
        return drafts.source(tenant, clause);
    }

    Draft draft(TenantId tenant, String regulation) {
        return drafts.current(tenant, regulation);
    }

    void change(CarriedOut permitted, String regulation, UnaryOperator<Draft> change) {
        drafts.change(permitted.tenant(), regulation, permitted.actor().employee(), permitted.now(), change);
    }

    /** A problem of a text, with its line and column. */
    static Texts placed(Problem problem) {
        var says = problem.says();
        return problem.line() == 0
                ? says
                : new Texts(
                        "第 " + problem.line() + " 行第 " + problem.column() + " 列：" + says.zhHans(),
                        "第 " + problem.line() + " 列第 " + problem.column() + " 欄：" + says.zhHant(),
                        "line " + problem.line() + ", column " + problem.column() + ": " + says.en());
    }

    static List<FieldProblem> placed(String field, List<Problem> problems) {
        return problems.stream()
                .map(Writable::placed)
                .distinct()
                .limit(20)
                .map(says -> new FieldProblem(field, says))
                .toList();
    }
}
