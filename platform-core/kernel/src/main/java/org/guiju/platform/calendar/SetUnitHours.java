package org.guiju.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.organisation.UnitHours;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.Hours;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Opening hours or shifts of a unit by weekday; a weekday left empty is not worked. */
@ApplicationScoped
class SetUnitHours implements PlatformHandler {

    private static final Texts UNREADABLE = new Texts(
            "时间写成 09:00-18:00，几段之间用逗号隔开，先后不能重叠；跨夜的写在最后，如 22:00-06:00",
            "時間寫成 09:00-18:00，幾段之間用逗號隔開，先後不能重疊；跨夜的寫在最後，如 22:00-06:00",
            "Write hours as 09:00-18:00, several with commas and in order; a night shift comes last, such as 22:00-06:00");

    private static final Texts NO_DAY =
            new Texts("至少要有一天上班，哪天上班就在哪天填时间", "至少要有一天上班，哪天上班就在哪天填時間", "At least one day is worked: enter its hours");

    @Inject
    Calendars calendars;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "SetUnitHours";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        var unit = values.get("unit");
        if (unit != null && unit(tenant, unit).isEmpty()) {
            problems.add(new FieldProblem("unit", noUnit(tenant)));
        }
        typed(values).forEach((day, hours) -> {
            if (UnitHours.read(hours).isEmpty()) {
                problems.add(new FieldProblem(field(day), UNREADABLE));
            }
        });
        if (typed(values).isEmpty()) {
            problems.add(new FieldProblem(field(DayOfWeek.MONDAY), NO_DAY));
        }
        return problems;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        typed(values)
                .forEach((day, hours) -> week.put(day, UnitHours.read(hours).orElseThrow()));
        var unit = unit(permitted.tenant(), values.get("unit")).orElseThrow();
        calendars.setHours(
                permitted.tenant(), unit.getId(), new UnitHours(week, (Boolean) values.get("keeps_holidays")));
        return List.of();
    }

    private static Map<DayOfWeek, String> typed(Map<String, Object> values) {
        var typed = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            Optional.ofNullable(values.get(field(day))).ifPresent(hours -> typed.put(day, hours.toString()));
        }
        return typed;
    }

    private static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Unit> unit(TenantId tenant, Object code) {
        return organisation.units(tenant).stream()
                .filter(unit -> unit.getCode().equals(code))
                .findFirst();
    }

    private Texts noUnit(TenantId tenant) {
        var known = organisation.units(tenant).stream().map(Unit::getCode).collect(Collectors.joining(", "));
        return new Texts("没有这个部门，现有：" + known, "沒有這個部門，現有：" + known, "There is no such unit; known are: " + known);
    }
}
