package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.control.Quota;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ControlCode;

/** Sets the target of a unit or a person for a period, or adjusts it from a day on; what was set before stays on record. */
@ApplicationScoped
class SetTarget implements PlatformHandler {

    @Inject
    Quotas quotas;

    @Inject
    Targets targets;

    @Inject
    TargetClock clock;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Override
    public String type() {
        return Quota.SET;
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        if (values.get("control") instanceof String code) {
            quotas.rule(tenant, code, now)
                    .ifPresentOrElse(
                            rule -> of(tenant, rule, values, now, problems),
                            () -> problems.add(problem(
                                    "control",
                                    "现在没有这项目标，从“目标”页面里选一项",
                                    "目前沒有這項目標，請從「目標」頁面選一項",
                                    "No such kind of target is in force; choose one on the page Targets")));
        }
        return problems;
    }

    private void of(
            TenantId tenant, Quotas.Rule rule, Map<String, Object> values, Instant now, List<FieldProblem> problems) {
        var quota = rule.quota();
        if (!quotas.isMeasured(tenant, quota.measure())) {
            problems.add(problem(
                    "control",
                    "没有条款计量“" + quota.measure() + "”，先启用计量它的模块",
                    "沒有條款計量「" + quota.measure() + "」，請先啟用計量它的模組",
                    "No clause measures " + quota.measure() + "; enable the module that does"));
        }
        var period = period(values.get("period"));
        if (period.isPresent() && !quota.periods().contains(period.get())) {
            problems.add(noPeriod(quota));
        }
        if (period.isPresent() && values.get("from") instanceof LocalDate day) {
            days(tenant, Target.Days.of(period.get(), day), values, now).ifPresent(problems::add);
        }
        holder(tenant, quota, values).ifPresent(problems::add);
    }

    /** What is over is not changed any more. */
    private Optional<FieldProblem> days(TenantId tenant, Target.Days days, Map<String, Object> values, Instant now) {
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        if (days.last().isBefore(today)) {
            return Optional.of(problem(
                    "from",
                    "这一期到 " + days.last() + " 已经结束，目标不再改；选以后的一期",
                    "這一期到 " + days.last() + " 已經結束，目標不再更改；請選之後的一期",
                    "The period ended on " + days.last() + " and its target stays; choose a later one"));
        }
        var effective = effective(values, today);
        var earliest = isSet(tenant, days, values) || days.first().isAfter(today) ? today : days.first();
        return effective.isBefore(earliest) || effective.isAfter(days.last())
                ? Optional.of(problem(
                        "effective_on",
                        "生效日要在 " + earliest + " 到 " + days.last() + " 之间",
                        "生效日須在 " + earliest + " 到 " + days.last() + " 之間",
                        "It takes effect between " + earliest + " and " + days.last()))
                : Optional.empty();
    }

    private boolean isSet(TenantId tenant, Target.Days days, Map<String, Object> values) {
        return Holder.named(organisation, tenant, values)
                .filter(targets.of(
                        tenant,
                        ControlCode.of((String) values.get("control")),
                        period(values.get("period")).orElseThrow(),
                        days.first(),
                        days.last())::containsKey)
                .isPresent();
    }

    private Optional<FieldProblem> holder(TenantId tenant, Quota quota, Map<String, Object> values) {
        var holder = Holder.named(organisation, tenant, values);
        if (holder.isEmpty()) {
            return Optional.of(
                    problem("unit", "选一个部门或者一个人，只选一样", "選一個部門或一個人，只選一樣", "Choose either a unit or a person"));
        }
        return switch (holder.get()) {
            case Holder.OfPerson(var id)
            when organisation.roles(tenant, id).stream().noneMatch(quota.people()::contains) ->
                Optional.of(
                        problem("person", "这个人的岗位没有这项目标", "這個人的職務沒有這項目標", "This person's roles have no such target"));
            case Holder.OfUnit(var id)
            when organisation.units(tenant).stream()
                    .filter(unit -> unit.getId().equals(id))
                    .map(Unit::getKind)
                    .noneMatch(quota.units()::contains) ->
                Optional.of(problem("unit", "这一级部门没有这项目标", "這一級部門沒有這項目標", "Units of this kind have no such target"));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var values = permitted.values();
        var period = period(values.get("period")).orElseThrow();
        var days = Target.Days.of(period, (LocalDate) values.get("from"));
        var today = permitted.now().atZone(permitted.company().zone()).toLocalDate();
        var effective = effective(values, today);
        var target = new Target(
                Ids.next(),
                ControlCode.of((String) values.get("control")),
                Holder.named(organisation, tenant, values).orElseThrow(),
                period,
                days.first(),
                days.last(),
                (BigDecimal) values.get("amount"),
                effective,
                (String) values.get("reason"),
                permitted.actor().employee(),
                permitted.docket(),
                false);
        targets.add(tenant, target, effective, permitted.now());
        clock.watch(tenant, targets.history(tenant, target).getFirst(), permitted.now());
        return target.holder() instanceof Holder.OfPerson(var person) ? List.of(told(person, values)) : List.of();
    }

    private static Effect told(UUID person, Map<String, Object> values) {
        var amount = ((BigDecimal) values.get("amount")).stripTrailingZeros().toPlainString();
        return new Effect.Notify(
                List.of(person.toString()),
                new Texts(
                        "你有了新的目标：" + amount + "，在“目标”里看，并请确认",
                        "你有了新的目標：" + amount + "，請在「目標」查看並確認",
                        "You have a new target: " + amount + "; see Targets and confirm it"),
                Optional.empty());
    }

    private static LocalDate effective(Map<String, Object> values, LocalDate today) {
        return values.get("effective_on") instanceof LocalDate named ? named : today;
    }

    static Optional<Period> period(Object code) {
        return Stream.of(Period.values())
                .filter(period -> period.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    private static FieldProblem noPeriod(Quota quota) {
        var known = quota.periods().stream()
                .map(period -> period.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return problem("period", "这项目标按 " + known + " 定", "這項目標按 " + known + " 訂", "These targets are per " + known);
    }

    private static FieldProblem problem(String field, String zhHans, String zhHant, String en) {
        return new FieldProblem(field, new Texts(zhHans, zhHant, en));
    }
}
