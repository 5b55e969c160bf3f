package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.Period;
import org.guiju.sdk.Texts;

/** What a target has to fit into: the whole it is part of, what others have of it, and its own parts; by unit and by period. */
@ApplicationScoped
class TargetSurroundings implements FactSupplier {

    @Inject
    Quotas quotas;

    @Inject
    Targets targets;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Override
    public String code() {
        return "target-surroundings";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var holder = Holder.named(organisation, tenant, arguments);
        var rule = Optional.ofNullable(arguments.get("control"))
                .flatMap(code -> quotas.rule(tenant, code.toString(), now));
        var period = SetTarget.period(arguments.get("period"));
        if (holder.isEmpty()
                || rule.isEmpty()
                || period.isEmpty()
                || !(arguments.get("from") instanceof LocalDate day)) {
            return Optional.of(List.of());
        }
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        var on = arguments.get("effective_on") instanceof LocalDate named ? named : today;
        var asked = new Asked(tenant, rule.get(), holder.get(), period.get(), Target.Days.of(period.get(), day), on);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(byUnit(asked));
        byPeriod(asked).ifPresent(rows::add);
        return Optional.of(rows);
    }

    /** @param on the day on which the target would take effect */
    private record Asked(
            TenantId tenant, Quotas.Rule rule, Holder holder, Period period, Target.Days days, LocalDate on) {}

    private Map<String, Object> byUnit(Asked asked) {
        var held = targets.of(
                asked.tenant(),
                asked.rule().code(),
                asked.period(),
                asked.days().first(),
                asked.on());
        var tree = new TargetTree(organisation.units(asked.tenant()), organisation.employees(asked.tenant()), held);
        var parts = asked.holder() instanceof Holder.OfUnit(var id) ? tree.sumOfParts(id) : BigDecimal.ZERO;
        var whole = tree.whole(asked.holder());
        return row(
                whole.map(Unit::getName).orElse(Texts.none()),
                whole.flatMap(unit -> tree.target(new Holder.OfUnit(unit.getId())))
                        .map(Target::amount),
                whole.map(unit -> tree.sumOfOthers(unit.getId(), asked.holder()))
                        .orElse(BigDecimal.ZERO),
                parts);
    }

    private Optional<Map<String, Object>> byPeriod(Asked asked) {
        var periods = asked.rule().quota().periods();
        var place = periods.indexOf(asked.period());
        if (place < 0) {
            return Optional.empty();
        }
        var parts = place + 1 < periods.size() ? sum(asked, periods.get(place + 1), asked.days()) : BigDecimal.ZERO;
        if (place == 0) {
            return Optional.of(row(Texts.none(), Optional.empty(), BigDecimal.ZERO, parts));
        }
        var longer = periods.get(place - 1);
        var days = Target.Days.of(longer, asked.days().first());
        var whole =
                Optional.ofNullable(targets.of(asked.tenant(), asked.rule().code(), longer, days.first(), asked.on())
                        .get(asked.holder()));
        var others = sum(asked, asked.period(), days).subtract(sum(asked, asked.period(), asked.days()));
        return Optional.of(row(name(longer, days.first()), whole.map(Target::amount), others, parts));
    }

    private BigDecimal sum(Asked asked, Period period, Target.Days within) {
        return targets.sum(asked.tenant(), asked.rule().code(), asked.holder(), period, within, asked.on());
    }

    private static Map<String, Object> row(
            Texts name, Optional<BigDecimal> whole, BigDecimal others, BigDecimal parts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("zh_hans", name.zhHans());
        row.put("zh_hant", name.zhHant());
        row.put("en", name.en());
        whole.ifPresent(amount -> row.put("whole", amount));
        row.put("others", others);
        row.put("parts", parts);
        return row;
    }

    private static Texts name(Period period, LocalDate first) {
        return switch (period) {
            case YEAR -> new Texts(first.getYear() + " 年", first.getYear() + " 年", String.valueOf(first.getYear()));
            case QUARTER -> {
                var quarter = (first.getMonthValue() + 2) / 3;
                yield new Texts(
                        first.getYear() + " 年第 " + quarter + " 季度",
                        first.getYear() + " 年第 " + quarter + " 季",
                        "Q" + quarter + " " + first.getYear());
            }
            case MONTH -> {
                var month = first.getYear() + " 年 " + first.getMonthValue() + " 月";
                yield new Texts(month, month, first.toString().substring(0, 7));
            }
            case WEEK -> new Texts(first + " 这一周", first + " 這一週", "the week of " + first);
            case DAY -> new Texts(first.toString(), first.toString(), first.toString());
        };
    }
}
