package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Points;
import org.guiju.platform.record.Points.Point;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.Curve;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.clause.ClauseReader;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Draws what records keep about another one, with the limits that applied then and what each layer asks today. */
@RequestScoped
public class Curves {

    /** As many as there is room for; of more, the lowest and the highest of each stretch are drawn. */
    private static final int STRETCHES = 130;

    private static final int MOMENTS = 4;
    private static final int MOST_ROWS = 60;

    @Inject
    private Points points;

    @Inject
    private Organisation organisation;

    @Inject
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    Drawing draw(Curve curve, BusinessRecord record, int days) {
        var now = words.now();
        var from = now.minus(Duration.ofDays(days));
        var found = points.of(me.tenant(), curve, record.getId(), from).stream()
                .filter(point -> !point.at().isBefore(from))
                .toList();
        var bounds = bounds(curve, record, now);
        var scale = Scale.of(
                from,
                now,
                Stream.of(
                                found.stream().map(Point::value),
                                found.stream().flatMap(point -> point.limit().stream()),
                                bounds.values().stream())
                        .flatMap(numbers -> numbers)
                        .toList());
        return new Drawing(
                about(found),
                thinned(found, scale),
                limits(found, scale),
                found.stream()
                        .filter(Curves::isOut)
                        .map(point -> new Drawing.Dot(
                                scale.x(point.at()),
                                scale.y(point.value()),
                                words.number(point.value()) + " · " + words.exact(point.at())))
                        .toList(),
                lines(bounds, scale),
                scale.moments(MOMENTS).stream()
                        .map(at -> new Drawing.Tick(scale.x(at), days == 1 ? words.time(at) : words.shortDay(at)))
                        .toList(),
                scale.up(),
                rows(found));
    }

    private static boolean isOut(Point point) {
        return point.within().filter(within -> !within).isPresent();
    }

    private String about(List<Point> found) {
        if (found.isEmpty()) {
            return words.of("curve.none");
        }
        var last = found.getLast();
        var low =
                found.stream().map(Point::value).min(Comparator.naturalOrder()).orElseThrow();
        var high =
                found.stream().map(Point::value).max(Comparator.naturalOrder()).orElseThrow();
        return words.of(
                "curve.about",
                found.size(),
                found.stream().filter(Curves::isOut).count(),
                words.number(low),
                words.number(high),
                words.number(last.value()),
                words.exact(last.at()));
    }

    /** The lowest and the highest of each stretch of time, so that no peak is lost. */
    private static String thinned(List<Point> found, Scale scale) {
        Map<Long, List<Point>> stretches = new LinkedHashMap<>();
        var part = Duration.between(scale.from(), scale.to()).toMillis() / STRETCHES;
        found.forEach(point -> stretches
                .computeIfAbsent(
                        Duration.between(scale.from(), point.at()).toMillis() / part, stretch -> new ArrayList<>())
                .add(point));
        return stretches.values().stream()
                .flatMap(stretch -> Stream.of(
                                stretch.stream().min(Comparator.comparing(Point::value)),
                                stretch.stream().max(Comparator.comparing(Point::value)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .sorted(Comparator.comparing(Point::at)))
                .map(point -> scale.x(point.at()) + "," + scale.y(point.value()))
                .collect(Collectors.joining(" "));
    }

    /** A step wherever the limit changed. */
    private static String limits(List<Point> found, Scale scale) {
        var path = new ArrayList<String>();
        Optional<Point> before = Optional.empty();
        for (var point : found) {
            if (point.limit().isEmpty()) {
                continue;
            }
            var x = scale.x(point.at());
            before.filter(earlier ->
                            earlier.limit().get().compareTo(point.limit().get()) != 0)
                    .ifPresent(earlier ->
                            path.add(x + "," + scale.y(earlier.limit().get())));
            if (before.isEmpty()
                    || before.get().limit().get().compareTo(point.limit().get()) != 0
                    || point.equals(found.getLast())) {
                path.add(x + "," + scale.y(point.limit().get()));
            }
            before = Optional.of(point);
        }
        return String.join(" ", path);
    }

    /** What each layer that speaks asks of this record's unit today. */
    private Map<Layer, BigDecimal> bounds(Curve curve, BusinessRecord record, Instant now) {
        var path = organisation.path(me.tenant(), record.getUnitId()).stream()
                .map(Unit::getCode)
                .toList();
        Map<Layer, BigDecimal> bounds = new LinkedHashMap<>();
        curve.bounds().stream()
                .filter(bound -> bound.concerns(record.getData()))
                .flatMap(bound -> regulations
                        .rulebook(me.tenant())
                        .inForce(ClauseCode.of(bound.clause()), path, now)
                        .map(state -> state.values().get(bound.parameter()))
                        .stream())
                .flatMap(value -> value.layers().stream())
                .forEach(said -> said.value()
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast)
                        .ifPresent(number -> bounds.put(said.layer(), number)));
        return bounds;
    }

    private List<Drawing.Line> lines(Map<Layer, BigDecimal> bounds, Scale scale) {
        return bounds.entrySet().stream()
                .map(bound -> new Drawing.Line(
                        scale.y(bound.getValue()),
                        ClauseReader.code(bound.getKey()),
                        words.of("layer." + ClauseReader.code(bound.getKey())) + " " + words.number(bound.getValue())))
                .toList();
    }

    private List<Drawing.Row> rows(List<Point> found) {
        return found.reversed().stream()
                .limit(MOST_ROWS)
                .map(point -> new Drawing.Row(
                        words.exact(point.at()),
                        words.number(point.value()),
                        point.limit().map(words::number).orElse(""),
                        isOut(point),
                        "/record.xhtml?id=" + point.record()))
                .toList();
    }
}
