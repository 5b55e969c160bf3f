package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseChange;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.rulebook.regulation.OutletLock;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Puts into a draft what no unit of the company may go beyond, or that it may again. */
@ApplicationScoped
class LockForUnits implements PlatformHandler {

    private static final Texts UNKNOWN = new Texts(
            "条款编号写成 RE-SALES/5.1b，属于这份制度，并有这个参数",
            "條款編號寫成 RE-SALES/5.1b，屬於這份制度，並有這個參數",
            "Write the clause as RE-SALES/5.1b; it has to belong to this regulation and to have this parameter");
    private static final Texts NO_VALUE =
            new Texts("填写锁定的值；选“不再锁定”时不填", "填寫鎖定的值；選「不再鎖定」時不填", "Enter the value; leave it empty to lock no more");
    private static final Texts UNORDERED = new Texts(
            "这个参数没有高低，只能“固定为”一个值",
            "這個參數沒有高低，只能「固定為」一個值",
            "This parameter has no order; it can only be fixed at a value");

    @Inject
    Drafts drafts;

    @Inject
    ProposedValue proposed;

    @Override
    public String type() {
        return "LockForUnits";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!values.keySet().containsAll(List.of("regulation", "clause", "parameter", "bound"))) {
            return List.of();
        }
        var parameter = proposed.parameter(tenant, values);
        if (parameter.isEmpty()) {
            return List.of(new FieldProblem("clause", UNKNOWN));
        }
        if (lifts(values) == values.containsKey("value")) {
            return List.of(new FieldProblem("value", NO_VALUE));
        }
        if (String.valueOf(values.get("bound")).startsWith("at_")
                && !parameter.get().isOrdered()) {
            return List.of(new FieldProblem("bound", UNORDERED));
        }
        return !lifts(values) && proposed.typed(tenant, values, now) instanceof TypedValue.Wrong(var problems)
                ? problems.stream()
                        .map(problem -> new FieldProblem("value", problem.says()))
                        .toList()
                : List.of();
    }

    private static boolean lifts(Map<String, Object> values) {
        return "none".equals(values.get("bound"));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var by = permitted.actor().employee();
        var clause = ProposedValue.clause(permitted.values()).orElseThrow();
        var row = drafts.open(tenant, clause.regulation())
                .orElseGet(() -> drafts.begin(tenant, clause.regulation(), by, permitted.now()));
        var draft = drafts.read(tenant, row).withCompany(clause, change -> locked(permitted, change));
        row.keep(draft, by, permitted.now());
        return List.of();
    }

    private ClauseChange locked(CarriedOut permitted, ClauseChange change) {
        var values = permitted.values();
        var parameter = (String) values.get("parameter");
        return change.withRanking(
                lifts(values)
                        ? change.ranking().withoutLocks(parameter)
                        : change.ranking().with(new OutletLock(parameter, bound(permitted), Texts.same((String)
                                values.get("because")))));
    }

    private Bound bound(CarriedOut permitted) {
        if (!(proposed.typed(permitted.tenant(), permitted.values(), permitted.now())
                instanceof TypedValue.Read(Object value))) {
            throw new IllegalStateException("The value was readable a moment ago");
        }
        return switch (String.valueOf(permitted.values().get("bound"))) {
            case "at_least" -> new Bound.AtLeast(value);
            case "at_most" -> new Bound.AtMost(value);
            default -> new Bound.Fixed(value);
        };
    }
}
