package org.guiju.platform.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.NoWorkingHoursException;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.calendar.UnknownYearException;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Draw;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.Texts;

/** Which draws begin on a day: for whom, when picks may fall, how many there are. */
@ApplicationScoped
class Plans {

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    Calendars calendars;

    @Inject
    Regulations regulations;

    @Inject
    Notices notices;

    /** What is before the planner. */
    private record Day(TenantId tenant, ZoneId zone, Instant now, LocalDate day) {}

    /** Of a period that has begun already, the rest. */
    List<DrawPlan> on(TenantId tenant, LocalDate day) {
        var rulebook = regulations.rulebook(tenant);
        var plans = new ArrayList<DrawPlan>();
        for (var unit : organisation.units(tenant)) {
            rulebook.clausesAskedOn(Draw.PICK).forEach(clause -> rulebook.inForce(
                            clause,
                            codes(tenant, unit),
                            day.atStartOfDay(rulebook.zone()).toInstant())
                    .filter(state -> !state.off())
                    .ifPresent(
                            state -> plans(tenant, rulebook, state, unit, day).forEach(plans::add)));
        }
        return plans;
    }

    private List<String> codes(TenantId tenant, Unit unit) {
        return organisation.path(tenant, unit.getId()).stream()
                .map(Unit::getCode)
                .toList();
    }

    private Stream<DrawPlan> plans(TenantId tenant, Rulebook rulebook, ClauseState state, Unit unit, LocalDate day) {
        var at = new Day(tenant, rulebook.zone(), companies.now(tenant), day);
        return state.clause().controls().stream()
                .filter(control -> control.kind() instanceof Draw draw
                        && unit.lastDay().isEmpty()
                        && (draw.heldIn().isEmpty() || draw.heldIn().contains(unit.getKind())))
                .flatMap(control -> plans(at, state, control, (Draw) control.kind(), unit));
    }

    private Stream<DrawPlan> plans(Day at, ClauseState state, Control control, Draw draw, Unit unit) {
        try {
            var picks = ((Number) value(state, draw.count())).intValue();
            return picks < 1 ? Stream.empty() : periods(at, state, control, draw, unit, picks);
        } catch (UndeterminedException | NoWorkingHoursException | UnknownYearException unsaid) {
            notices.tell(
                    at.tenant(),
                    organisation.withRole(at.tenant(), "tenant_admin").stream()
                            .map(admin -> admin.getId())
                            .toList(),
                    notBegun(draw.title(), unit.getName()),
                    Optional.empty(),
                    at.now());
            return Stream.empty();
        }
    }

    private Stream<DrawPlan> periods(Day at, ClauseState state, Control control, Draw draw, Unit unit, int picks) {
        var calendar = calendars.calendar(
                at.tenant(),
                organisation.path(at.tenant(), unit.getId()).stream()
                        .map(Unit::getId)
                        .toList());
        var within = within(state, draw);
        if (draw.every() == Draw.Every.SHIFT) {
            return hours(calendar, at.day(), at.zone()).flatMap(shift -> Stream.of(shift)
                    .flatMap(whole -> rest(whole, within, at.now()))
                    .map(span ->
                            new DrawPlan(control.code(), unit, shift.from(), shift.until(), List.of(span), picks)));
        }
        var period = Period.valueOf(draw.every().name());
        var start = period.start(at.day());
        var times = start.datesUntil(period.next(start))
                .flatMap(day -> hours(calendar, day, at.zone()))
                .flatMap(whole -> rest(whole, within, at.now()))
                .toList();
        return times.isEmpty()
                ? Stream.empty()
                : Stream.of(new DrawPlan(
                        control.code(),
                        unit,
                        start.atStartOfDay(at.zone()).toInstant(),
                        period.next(start).atStartOfDay(at.zone()).toInstant(),
                        times,
                        picks));
    }

    private static Stream<Seed.Span> hours(WorkCalendar calendar, LocalDate day, ZoneId zone) {
        return calendar.hours(day).stream().map(hours -> new Seed.Span(hours.start(day, zone), hours.end(day, zone)));
    }

    /** What is ahead of it, without its end: there has to be time to look. */
    private static Stream<Seed.Span> rest(Seed.Span whole, Duration within, Instant now) {
        var from = whole.from().isBefore(now) ? now.plusSeconds(1) : whole.from();
        var until = whole.until().minus(within);
        return from.isBefore(until) ? Stream.of(new Seed.Span(seconds(from), seconds(until))) : Stream.empty();
    }

    private static Instant seconds(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond());
    }

    private static Duration within(ClauseState state, Draw draw) {
        try {
            return (Duration) value(state, draw.within());
        } catch (UndeterminedException onlyThen) {
            return Duration.ZERO;
        }
    }

    private static Object value(ClauseState state, Expression expression) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        state.values().forEach((name, value) -> parameters.put(name, value.value()));
        return expression.evaluate(Values.of(parameters)).value();
    }

    private static Texts notBegun(Texts title, Texts unit) {
        return new Texts(
                "“" + title.zhHans() + "”今天没有抽签：" + unit.zhHans() + "的营业时间或放假安排没有填，请在“日历与班次”补上",
                "「" + title.zhHant() + "」今天沒有抽籤：" + unit.zhHant() + "的營業時間或放假安排沒有填，請在「日曆與班次」補上",
                "“" + title.en() + "” was not drawn today: the hours or public holidays of " + unit.en()
                        + " are not entered; add them under “Calendar and shifts”");
    }
}
