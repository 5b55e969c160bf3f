package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Quota;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Sets the targets of several parts of a unit at once, beginning with what the clause proposes. */
@ApplicationScoped
class SplitTarget implements PlatformHandler, FactSupplier {

    @Inject
    Quotas quotas;

    @Inject
    Targets targets;

    @Inject
    TargetSplit split;

    @Inject
    SetTarget each;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Override
    public String type() {
        return Quota.SPLIT;
    }

    @Override
    public String code() {
        return "target-to-split";
    }

    /** The form begins with the proposal, a row for each part. */
    @Override
    @Transactional
    public Map<String, String> standing(TenantId tenant, Map<String, String> named) {
        var now = companies.now(tenant);
        var rule = Optional.ofNullable(named.get("control")).flatMap(code -> quotas.rule(tenant, code, now));
        var period = SetTarget.period(named.get("period"));
        var unit = Optional.ofNullable(named.get("unit")).flatMap(code -> organisation.unitByCode(tenant, code));
        if (rule.filter(found -> found.quota().split().isPresent()).isEmpty()
                || period.isEmpty()
                || unit.isEmpty()
                || !named.containsKey("from")) {
            return Map.of();
        }
        var day = LocalDate.parse(named.get("from"));
        var codes = organisation.units(tenant).stream().collect(Collectors.toMap(Unit::getId, Unit::getCode));
        return Map.of(
                "parts",
                split.proposal(tenant, rule.get(), period.get(), day, unit.get().getId(), now).entrySet().stream()
                        .map(part -> row(
                                part.getKey(),
                                codes.get(part.getKey().id()),
                                part.getValue().toPlainString()))
                        .collect(Collectors.joining("\n")));
    }

    private static String row(Holder holder, String unit, String amount) {
        return switch (holder) {
            case Holder.OfPerson(var id) -> id + "||" + amount;
            case Holder.OfUnit(var id) -> "|" + unit + "|" + amount;
        };
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        Set<Holder> seen = new HashSet<>();
        for (var part : parts(values)) {
            var holder = Holder.named(organisation, tenant, part);
            if (holder.isPresent() && !seen.add(holder.get())) {
                problems.add(new FieldProblem(
                        "parts", new Texts("同一个人或部门只写一行", "同一個人或部門只寫一列", "One row for each person or unit")));
            }
            each.problems(tenant, one(values, part), now).stream()
                    .map(problem -> new FieldProblem(field(problem), problem.says()))
                    .forEach(problems::add);
        }
        if (whole(tenant, values, now).isEmpty() && values.get("unit") != null && values.get("from") != null) {
            problems.add(new FieldProblem(
                    "unit",
                    new Texts(
                            "这个部门这一期还没有目标，先定下来再分",
                            "這個部門這一期還沒有目標，請先訂定再分",
                            "The unit has no target for the period yet; set it first")));
        }
        return problems;
    }

    /** What is wrong with a part is wrong with its row. */
    private static String field(FieldProblem problem) {
        return switch (problem.field()) {
            case "unit", "person", "amount", "effective_on" -> "parts";
            default -> problem.field();
        };
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return whole(tenant, arguments, now).map(whole -> {
            var named = parts(arguments).stream()
                    .flatMap(part -> Holder.named(organisation, tenant, part).stream())
                    .collect(Collectors.toSet());
            var held = held(tenant, arguments, now);
            var tree = new TargetTree(organisation.units(tenant), organisation.employees(tenant), held);
            var name = organisation.unit(tenant, (String) arguments.get("unit")).getName();
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("zh_hans", name.zhHans());
            fact.put("zh_hant", name.zhHant());
            fact.put("en", name.en());
            fact.put("whole", whole.amount());
            fact.put(
                    "others",
                    tree.parts(whole.holder().id())
                            .filter(part -> !named.contains(part.holder()))
                            .map(Target::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            return fact;
        });
    }

    private Optional<Target> whole(TenantId tenant, Map<String, Object> values, Instant now) {
        return Optional.ofNullable(values.get("unit"))
                .flatMap(code -> organisation.unitByCode(tenant, code.toString()))
                .flatMap(unit -> Optional.ofNullable(held(tenant, values, now).get(new Holder.OfUnit(unit.getId()))));
    }

    private Map<Holder, Target> held(TenantId tenant, Map<String, Object> values, Instant now) {
        var rule =
                Optional.ofNullable(values.get("control")).flatMap(code -> quotas.rule(tenant, code.toString(), now));
        var period = SetTarget.period(values.get("period"));
        return rule.isPresent() && period.isPresent() && values.get("from") instanceof LocalDate day
                ? targets.of(
                        tenant,
                        rule.get().code(),
                        period.get(),
                        period.get().start(day),
                        now.atZone(companies.company(tenant).zone()).toLocalDate())
                : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> parts(Map<String, Object> values) {
        return (List<Map<String, Object>>) values.getOrDefault("parts", List.of());
    }

    private static Map<String, Object> one(Map<String, Object> values, Map<String, Object> part) {
        Map<String, Object> one = new HashMap<>(part);
        for (var name : List.of("control", "period", "from", "reason", "justification")) {
            Optional.ofNullable(values.get(name)).ifPresent(value -> one.put(name, value));
        }
        return one;
    }

    /** What is lowered comes first, so that there is room for what is raised. */
    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var values = permitted.values();
        var held = held(tenant, values, permitted.now());
        return parts(values).stream()
                .sorted(Comparator.comparing(part -> rise(held, Holder.named(organisation, tenant, part), part)))
                .<Effect>map(part -> new Effect.FollowUp(Quota.SET, Optional.empty(), one(values, part)))
                .toList();
    }

    private static BigDecimal rise(Map<Holder, Target> held, Optional<Holder> holder, Map<String, Object> part) {
        var before = holder.flatMap(known -> Optional.ofNullable(held.get(known)))
                .map(Target::amount)
                .orElse(BigDecimal.ZERO);
        return ((BigDecimal) part.get("amount")).subtract(before);
    }
}
