package org.guiju.web.figure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.guiju.platform.figure.Figures;
import org.guiju.platform.figure.Figures.Figure;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.clause.Clauses;
import org.guiju.web.figure.Chart.Series;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** Where clauses object, who is behind, and what the months have cost. */
@Named("figures")
@RequestScoped
public class FiguresPage {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST = 10;
    private static final int MONTHS = 6;

    @Inject
    private Figures figures;

    @Inject
    private Clauses clauses;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private Chart objections = new Chart(List.of(), List.of());
    private Chart duties = objections;
    private Chart months = objections;

    public void load() throws IOException {
        if (door.lets(Place.FIGURES)) {
            sitting.read(this::read);
        }
    }

    private boolean read() {
        objections = objections(figures.objections(me.tenant(), words.now().minus(LATELY)));
        duties = duties(figures.duties(me.tenant(), words.now()));
        var first = words.getToday().withDayOfMonth(1).minusMonths(MONTHS - 1L);
        months = months(figures.posted(me.tenant(), first), first);
        return true;
    }

    private Chart objections(List<Figure> found) {
        var series = List.of(
                series("Refuses", "finding.refuses", "is-6"),
                series("Requires", "finding.requires", "is-4"),
                series("Pends", "finding.pending", "is-2"),
                series("Warns", "finding.warns", "is-3"));
        return Chart.of(
                series,
                found,
                Chart.largest(found, MOST),
                code -> clauses.chip(ClauseCode.of(code)).label(),
                Long::toString);
    }

    private Chart duties(List<Figure> found) {
        var series = List.of(series("late", "figures.late", "is-6"), series("open", "figures.open", "is-2"));
        var order = Chart.largest(
                found.stream()
                        .map(figure -> "late".equals(figure.kind())
                                ? new Figure(figure.of(), figure.kind(), figure.amount() * 1000)
                                : figure)
                        .toList(),
                MOST);
        return Chart.of(series, found, order, id -> me.names().getOrDefault(id, ""), Long::toString);
    }

    private Chart months(List<Figure> found, LocalDate first) {
        var series = List.of(series("for", "figures.for", "is-1"), series("against", "figures.against", "is-3"));
        var order = IntStream.range(0, MONTHS)
                .mapToObj(after -> first.plusMonths(after).toString())
                .toList();
        return Chart.of(
                series, found, order, day -> words.month(LocalDate.parse(day)), minor -> words.money(new Money(minor)));
    }

    private Series series(String kind, String key, String style) {
        return new Series(kind, words.of(key), style);
    }

    public Chart getObjections() {
        return objections;
    }

    public Chart getDuties() {
        return duties;
    }

    public Chart getMonths() {
        return months;
    }
}
