package org.guiju.rulebook.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Yaml;
import org.guiju.sdk.Texts;

/**
 * The public holidays of one country in one year, with the days worked in exchange.
 *
 * @param jurisdiction country code
 * @param source which publication says so
 */
public record HolidayYear(String jurisdiction, int year, Texts source, List<Day> days) {

    public HolidayYear {
        days = List.copyOf(days);
    }

    /** A day that is not what its weekday says. */
    public record Day(LocalDate day, boolean works, Texts name) {}

    /** Reads {@code calendars/<year>.yaml}; the year, or what is wrong with the file. */
    public static Optional<HolidayYear> read(String file, String text, Problems problems) {
        var before = problems.count();
        return Yaml.section(file, text, problems).map(HolidayYear::year).filter(read -> problems.count() == before);
    }

    private static HolidayYear year(Section file) {
        var jurisdiction = file.requiredText("calendar");
        file.required("year");
        var year = file.integer("year", 0, 1990, 2200);
        var source = file.texts("source");
        var days = new ArrayList<Day>();
        file.sections("days").forEach(span -> span(span, year, days));
        file.close();
        return new HolidayYear(jurisdiction, year, source, days);
    }

    private static void span(Section span, int year, List<Day> days) {
        var from = date(span, "from");
        var to = span.has("to") ? date(span, "to") : from;
        var works = span.flag("works", false);
        var name = span.texts("name");
        span.close();
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (from.get().getYear() != year || to.get().getYear() != year) {
            span.problems().add(span.at("from"), Code.OUT_OF_BOUNDS, from.get().getYear(), year, year);
            return;
        }
        from.get().datesUntil(to.get().plusDays(1)).forEach(day -> {
            if (!days.isEmpty() && !days.getLast().day().isBefore(day)) {
                span.problems().add(span.at("from"), Code.DATES_NOT_ASCENDING, day);
            }
            days.add(new Day(day, works, name));
        });
    }

    private static Optional<LocalDate> date(Section span, String key) {
        return span.required(key)
                .flatMap(node -> Literal.read(node, Type.date(), span.problems()))
                .map(LocalDate.class::cast);
    }
}
