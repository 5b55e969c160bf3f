package org.guiju.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.organisation.UnitHours;
import org.guiju.sdk.Texts;
import org.guiju.web.calendar.YearLine.DayLine;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 日历与班次. */
@Named("calendar")
@RequestScoped
public class CalendarPage {

    @Inject
    private Calendars calendars;

    @Inject
    private Organisation organisation;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<YearLine> years = List.of();
    private List<HoursLine> hours = List.of();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.CALENDAR)) {
            return;
        }
        years = years();
        hours = organisation.units(me.tenant()).stream()
                .map(this::hours)
                .sorted(Comparator.comparingInt(HoursLine::depth))
                .toList();
    }

    /** This year and the next always, whether known or not; then every other year that is known, newest first. */
    private List<YearLine> years() {
        var sources = new TreeMap<Integer, String>();
        var published = calendars.published(me.tenant());
        calendars.ownYears(me.tenant()).forEach(sources::put);
        published.forEach(year -> sources.put(year.year(), words.text(year.source())));
        var now = words.getToday().getYear();
        sources.putIfAbsent(now, "");
        sources.putIfAbsent(now + 1, "");
        return sources.descendingMap().entrySet().stream()
                .map(known -> {
                    var year = known.getKey();
                    var official = published.stream().anyMatch(one -> one.year() == year);
                    var missing = known.getValue().isEmpty();
                    var tag = missing ? "calendar.missing" : official ? "calendar.published" : "calendar.confirmed";
                    return new YearLine(year, known.getValue(), words.of(tag), missing, days(year));
                })
                .toList();
    }

    private List<DayLine> days(int year) {
        var days = new ArrayList<DayLine>();
        calendars.published(me.tenant()).stream()
                .filter(one -> one.year() == year)
                .flatMap(one -> one.days().stream())
                .map(day -> line(day.day(), day.name(), day.works(), false))
                .forEach(days::add);
        calendars.ownDays(me.tenant()).stream()
                .filter(day -> day.day().getYear() == year)
                .map(day -> line(day.day(), day.name(), day.works(), true))
                .forEach(days::add);
        days.sort(Comparator.comparing(DayLine::day));
        return days;
    }

    private DayLine line(LocalDate day, Texts name, boolean works, boolean own) {
        return new DayLine(
                day.toString(), words.text(name), words.of(works ? "calendar.worked" : "calendar.off"), works, own);
    }

    private HoursLine hours(Unit unit) {
        var depth = organisation.path(me.tenant(), unit.getId()).size() - 1;
        var own = calendars.hours(me.tenant(), unit.getId());
        return new HoursLine(
                unit.getCode(),
                words.text(unit.getName()),
                depth,
                own.map(this::week).orElse(List.of()),
                own.map(found -> words.of(found.keepsHolidays() ? "calendar.closed" : "calendar.open"))
                        .orElse(""));
    }

    private List<String> week(UnitHours hours) {
        return Stream.of(DayOfWeek.values())
                .map(day -> hours.week().containsKey(day)
                        ? UnitHours.write(hours.week().get(day))
                        : words.of("calendar.rest"))
                .toList();
    }

    public List<YearLine> getYears() {
        return years;
    }

    public List<HoursLine> getHours() {
        return hours;
    }
}
