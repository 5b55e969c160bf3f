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
import org.guiju.web.calendar.YearLine.Spell;
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
                    return new YearLine(
                            year,
                            known.getValue(),
                            words.of(tag),
                            missing,
                            year < now,
                            spells(year, false),
                            spells(year, true));
                })
                .toList();
    }

    /** Days off, or days worked in exchange, that follow each other under one name. */
    private List<Spell> spells(int year, boolean worked) {
        var rows = new ArrayList<List<Day>>();
        for (var day : days(year).filter(one -> one.works() == worked).toList()) {
            if (rows.isEmpty() || !day.follows(rows.getLast().getLast())) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(day);
        }
        return rows.stream().map(this::spell).toList();
    }

    private Stream<Day> days(int year) {
        var published = calendars.published(me.tenant()).stream()
                .filter(one -> one.year() == year)
                .flatMap(one -> one.days().stream())
                .map(day -> new Day(day.day(), day.name(), day.works(), false));
        var own = calendars.ownDays(me.tenant()).stream()
                .filter(day -> day.day().getYear() == year)
                .map(day -> new Day(day.day(), day.name(), day.works(), true));
        return Stream.concat(published, own).sorted(Comparator.comparing(Day::day));
    }

    private Spell spell(List<Day> days) {
        var first = days.getFirst();
        return new Spell(
                words.text(first.name()),
                days.size() == 1
                        ? words.dayAndWeekday(first.day())
                        : words.of(
                                "calendar.range",
                                words.dayAndWeekday(first.day()),
                                words.dayAndWeekday(days.getLast().day())),
                days.size() == 1 ? "" : words.of("calendar.days", days.size()),
                first.own());
    }

    private record Day(LocalDate day, Texts name, boolean works, boolean own) {

        boolean follows(Day other) {
            return day.equals(other.day.plusDays(1)) && name.equals(other.name) && own == other.own;
        }
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
