package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.OwnClauses;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/**
 * Puts a parameter's new value, or a part of a clause written otherwise, into the open draft of its regulation, or switches
 * the clause off or on there; begins a draft where there is none.
 */
@ApplicationScoped
class ChangeClause implements PlatformHandler {

    private static final Texts UNKNOWN_CLAUSE = new Texts(
            "条款编号写成 RE-SALES/5.1b，并属于这份制度",
            "條款編號寫成 RE-SALES/5.1b，並屬於這份制度",
            "Write the clause as RE-SALES/5.1b; it has to belong to this regulation");
    private static final Texts WHAT = new Texts(
            "写明改哪个参数，或者改条款的哪一部分，或者停用、启用，只写一样",
            "寫明改哪個參數，或改條款的哪一部分，或停用、啟用，只寫一樣",
            "Name the parameter to change or the part of the clause, or switch it off or on, one of the three");
    private static final Texts LAW_STANDS = new Texts("法律条款不能停用", "法律條款不能停用", "A clause of law cannot be switched off");
    private static final Texts NO_VALUE = new Texts("填写新值", "填寫新值", "Enter the new value");
    private static final Texts CLOSED_PART = new Texts(
            "这一部分不由公司改，或者条款里没有。可改的见工作台",
            "這一部分不由公司改，或條款裡沒有。可改的見工作台",
            "This part is not the company's to change, or the clause has none such; the workbench shows what can be changed");
    private static final Texts OVERTAKEN = new Texts(
            "你打开以后，别人改了这一部分。你写的没有丢，对照现在的写法再决定",
            "你開啟之後，別人改了這一部分。你寫的沒有遺失，對照現在的寫法再決定",
            "Somebody changed this part after you opened it. What you wrote is kept; compare it with theirs and decide");

    @Inject
    Drafts drafts;

    @Inject
    Rewriting rewriting;

    @Inject
    OwnClauses ownClauses;

    @Inject
    ProposedValue proposed;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "ChangeClause";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!values.keySet().containsAll(List.of("regulation", "clause"))) {
            return List.of();
        }
        if (ProposedValue.clause(values)
                .filter(clause -> isThere(tenant, clause))
                .isEmpty()) {
            return List.of(new FieldProblem("clause", UNKNOWN_CLAUSE));
        }
        if (Stream.of("part", "parameter", "off").filter(values::containsKey).count() != 1) {
            return List.of(new FieldProblem("parameter", WHAT));
        }
        if (values.get("unit") instanceof String unit
                && (!values.containsKey("parameter")
                        || organisation.unitByCode(tenant, unit).isEmpty())) {
            return List.of(new FieldProblem("unit", unknownUnit(tenant)));
        }
        if (values.containsKey("off")) {
            return isLaw(tenant, values) ? List.of(new FieldProblem("off", LAW_STANDS)) : List.of();
        }
        return values.containsKey("part") ? partProblems(tenant, values) : parameterProblems(tenant, values, now);
    }

    private Texts unknownUnit(TenantId tenant) {
        var codes = organisation.units(tenant).stream().map(Unit::getCode).collect(Collectors.joining(", "));
        return new Texts(
                "部门只能改参数的取值，写这里的一个代码：" + codes,
                "部門僅能修改參數的值，寫這裡的一個代碼：" + codes,
                "A unit has values of its own only; write one of these: " + codes);
    }

    private boolean isThere(TenantId tenant, ClauseCode clause) {
        return drafts.revisable(tenant, clause.regulation())
                .flatMap(regulation -> regulation.clause(clause))
                .isPresent();
    }

    private boolean isLaw(TenantId tenant, Map<String, Object> values) {
        return drafts.revisable(tenant, (String) values.get("regulation"))
                .filter(regulation -> regulation.layer() == Layer.LAW)
                .isPresent();
    }

    private List<FieldProblem> parameterProblems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!values.containsKey("value")) {
            return values.containsKey("unit") ? List.of() : List.of(new FieldProblem("value", NO_VALUE));
        }
        return proposed.typed(tenant, values, now) instanceof TypedValue.Wrong(var problems)
                ? problems.stream()
                        .map(problem -> new FieldProblem("value", problem.says()))
                        .toList()
                : List.of();
    }

    private List<FieldProblem> partProblems(TenantId tenant, Map<String, Object> values) {
        var clause = ProposedValue.clause(values).orElseThrow();
        var part = (String) values.get("part");
        if (!rewriting.isOpen(tenant, clause, part)) {
            return List.of(new FieldProblem("part", CLOSED_PART));
        }
        if (values.get("seen") instanceof String seen && rewriting.isOvertaken(tenant, clause, part, seen)) {
            return List.of(new FieldProblem("seen", OVERTAKEN));
        }
        return rewriting.attempt(tenant, clause, part, ProposedValue.text(values)).read().problems().stream()
                .map(problem -> new FieldProblem("value", problem.says()))
                .distinct()
                .toList();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var clause = ProposedValue.clause(permitted.values()).orElseThrow();
        drafts.change(
                tenant,
                clause.regulation(),
                permitted.actor().employee(),
                permitted.now(),
                draft -> changed(permitted, draft, clause));
        return permitted.values().get("unit") instanceof String unit ? told(permitted, clause, unit) : List.of();
    }

    /** A unit's head writes, an administrator publishes. */
    private List<Effect> told(CarriedOut permitted, ClauseCode clause, String unit) {
        var tenant = permitted.tenant();
        var publishers = organisation.withRole(tenant, "tenant_admin").stream()
                .map(employee -> employee.getId().toString())
                .filter(id -> !id.equals(permitted.actor().employee().toString()))
                .toList();
        var name = organisation.unit(tenant, unit).getName();
        return List.of(new Effect.Notify(
                publishers,
                new Texts(
                        name.zhHans() + "改了 " + clause + " 的取值，在草案里，看过以后发布",
                        name.zhHant() + "改了 " + clause + " 的值，在草案中，看過後發布",
                        name.en() + " changed its value in " + clause + "; it is in the draft, for you to publish"),
                Optional.empty()));
    }

    private Draft changed(CarriedOut permitted, Draft draft, ClauseCode clause) {
        var values = permitted.values();
        if (values.get("off") instanceof Boolean off) {
            return draft.withOff(clause, off);
        }
        return values.containsKey("part") ? rewritten(permitted, draft) : withValue(permitted, draft);
    }

    private Draft withValue(CarriedOut permitted, Draft draft) {
        var values = permitted.values();
        var clause = ProposedValue.clause(values).orElseThrow();
        var parameter = (String) values.get("parameter");
        var unit = Optional.ofNullable((String) values.get("unit"));
        if (!values.containsKey("value")) {
            return draft.withoutUnitValue(clause, unit.orElseThrow(), parameter);
        }
        if (!(proposed.typed(permitted.tenant(), values, permitted.now()) instanceof TypedValue.Read(Object value))) {
            throw new IllegalStateException("The value was readable a moment ago");
        }
        return unit.map(code -> draft.withUnitValue(clause, code, parameter, value))
                .orElseGet(() -> draft.withValue(clause, parameter, value));
    }

    private Draft rewritten(CarriedOut permitted, Draft draft) {
        var values = permitted.values();
        var clause = ProposedValue.clause(values).orElseThrow();
        var source = rewriting
                .attempt(permitted.tenant(), clause, (String) values.get("part"), ProposedValue.text(values))
                .source()
                .orElseThrow();
        ownClauses.keep(permitted.tenant(), source.stored(), permitted.now(), permitted.docket());
        return draft.withTemplate(clause, source.hash());
    }
}
