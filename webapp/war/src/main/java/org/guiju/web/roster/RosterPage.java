package org.guiju.web.roster;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.platform.duty.Rosters;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** One unit's week. Everybody sees that of their own unit and those above it, heads those of theirs. */
@Named("roster")
@RequestScoped
public class RosterPage {

    private static final int DAYS = 7;

    @Inject
    private Rosters rosters;

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<Unit> units = List.of();
    private Optional<Unit> chosen = Optional.empty();
    private List<RosterDay> days = List.of();
    private LocalDate monday;

    /** A unit to choose from. */
    public record Choice(String code, String name, boolean chosen) {}

    private void read() {
        if (monday != null) {
            return;
        }
        monday = asked("week")
                .flatMap(RosterPage::day)
                .orElseGet(words::getToday)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var path = me.unitPath();
        units = organisation.units(me.tenant()).stream()
                .filter(unit -> path.contains(unit.getCode()) || me.headed().contains(unit.getId()))
                .toList();
        var wanted = asked("unit").orElseGet(() -> nearest(path.reversed()));
        chosen = units.stream().filter(unit -> unit.getCode().equals(wanted)).findFirst();
        chosen.ifPresent(unit -> days = days(unit));
    }

    /** Where somebody is planned this week; the person's own unit where nobody is. */
    private String nearest(List<String> upwards) {
        return upwards.stream()
                .filter(code -> !rosters.plan(me.tenant(), code, monday, DAYS).isEmpty())
                .findFirst()
                .orElse(upwards.getFirst());
    }

    private List<RosterDay> days(Unit unit) {
        var planned = rosters.plan(me.tenant(), unit.getCode(), monday, DAYS);
        Map<String, String> names = new HashMap<>();
        me.names().forEach((id, name) -> names.put(id.toString(), name));
        return IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(day -> new RosterDay(
                        words.dayAndWeekday(day),
                        day.equals(words.getToday()) ? "is-today" : "",
                        planned.stream()
                                .filter(one -> one.day().equals(day))
                                .map(one -> new RosterDay.Shift(
                                        one.from() + "–" + one.to(),
                                        names.getOrDefault(one.person(), ""),
                                        "/record.xhtml?id=" + one.record()))
                                .toList()))
                .toList();
    }

    private static Optional<String> asked(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .filter(value -> !value.isBlank());
    }

    /** An address that somebody typed wrongly shows this week. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException typed) {
            return Optional.empty();
        }
    }

    @Transactional
    public List<RosterDay> getDays() {
        read();
        return days;
    }

    @Transactional
    public List<Choice> getUnits() {
        read();
        return units.stream()
                .map(unit -> new Choice(
                        unit.getCode(),
                        words.text(unit.getName()),
                        chosen.filter(unit::equals).isPresent()))
                .toList();
    }

    @Transactional
    public boolean isUnplanned() {
        read();
        return days.stream().allMatch(day -> day.shifts().isEmpty());
    }

    @Transactional
    public String getWeek() {
        read();
        return words.day(monday) + " – " + words.day(monday.plusDays(DAYS - 1L));
    }

    @Transactional
    public String getBefore() {
        read();
        return monday.minusDays(DAYS).toString();
    }

    @Transactional
    public String getAfter() {
        read();
        return monday.plusDays(DAYS).toString();
    }

    @Transactional
    public String getMonday() {
        read();
        return monday.toString();
    }

    @Transactional
    public String getUnit() {
        read();
        return chosen.map(Unit::getCode).orElse("");
    }
}
