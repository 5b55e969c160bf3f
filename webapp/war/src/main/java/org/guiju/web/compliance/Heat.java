package org.guiju.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guiju.platform.figure.Figures.Figure;
import org.guiju.platform.figure.Hours;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** In which hours things go wrong: unit by unit, and in one of them by clause or by place. */
@Named("heat")
@RequestScoped
public class Heat {

    private static final int HOURS = 24;

    @Inject
    private Hours hours;

    @Inject
    private Organisation organisation;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String of = "";
    private String unit = "";
    private List<Choice> kinds = List.of();
    private List<Choice> units = List.of();
    private List<Integer> shown = List.of();
    private List<HeatLine> lines = List.of();

    /** What may be counted, or where. */
    public record Choice(String code, String label) {}

    /** @param seen units this person answers for */
    void load(Set<UUID> seen, Instant since) {
        var types = regulations.library(me.tenant()).recordTypes().stream()
                .filter(type -> type.heat().isPresent() && regulations.isEnabled(me.tenant(), type.plugin()))
                .toList();
        kinds = types.stream()
                .map(type -> new Choice(type.code(), words.text(type.name())))
                .toList();
        var counted = types.stream().filter(type -> type.code().equals(of)).findFirst();
        var all = organisation.units(me.tenant()).stream()
                .filter(found -> seen.contains(found.getId()))
                .toList();
        var chosen = all.stream().filter(found -> found.getCode().equals(unit)).findFirst();
        of = counted.map(RecordType::code).orElse("");
        unit = chosen.map(Unit::getCode).orElse("");
        units = all.stream()
                .map(found -> new Choice(found.getCode(), words.text(found.getName())))
                .toList();
        lines = lines(figures(
                counted,
                new Hours.Span(
                        chosen.map(found -> organisation.atOrBelow(me.tenant(), Set.of(found.getId())))
                                .orElse(seen),
                        chosen.isPresent(),
                        since,
                        words.zone())));
    }

    private List<Figure> figures(Optional<RecordType> counted, Hours.Span span) {
        return counted.map(type -> hours.records(me.tenant(), type, span))
                .orElseGet(() -> hours.objections(me.tenant(), span));
    }

    /** Those with the most first. */
    private List<HeatLine> lines(List<Figure> figures) {
        Map<String, long[]> counts = new HashMap<>();
        figures.forEach(
                figure -> counts.computeIfAbsent(figure.of() == null ? "" : figure.of(), name -> new long[HOURS])[
                                Integer.parseInt(figure.kind())] +=
                        figure.amount());
        shown = shown(counts.values());
        var most = counts.values().stream().flatMapToLong(Arrays::stream).max().orElse(0);
        return counts.entrySet().stream()
                .map(row -> line(row.getKey(), row.getValue(), most))
                .sorted(Comparator.comparing(HeatLine::all).reversed().thenComparing(HeatLine::name))
                .toList();
    }

    private HeatLine line(String counted, long[] times, long most) {
        var where = unit.isEmpty()
                ? Ids.read(counted).map(id -> organisation.path(me.tenant(), id).getLast())
                : Optional.<Unit>empty();
        var name = where.map(found -> words.text(found.getName())).orElseGet(() -> named(counted));
        return new HeatLine(
                name,
                where.map(Unit::getCode).orElse(""),
                shown.stream()
                        .map(hour ->
                                HeatLine.Cell.of(times[hour], most, words.of("heat.cell", name, hour, times[hour])))
                        .toList(),
                Arrays.stream(times).sum());
    }

    /** From the first hour in which anything was to the last: nights in which nothing is are not drawn. */
    private static List<Integer> shown(Collection<long[]> counts) {
        var busy = IntStream.range(0, HOURS)
                .filter(hour -> counts.stream().anyMatch(times -> times[hour] > 0))
                .summaryStatistics();
        return busy.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(busy.getMin(), busy.getMax()).boxed().toList();
    }

    private String named(String counted) {
        if (counted.isEmpty()) {
            return words.of("heat.nowhere");
        }
        return of.isEmpty() ? clauses.chip(ClauseCode.of(counted)).label() : counted;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public List<Choice> getKinds() {
        return kinds;
    }

    public List<Choice> getUnits() {
        return units;
    }

    public List<HeatLine> getLines() {
        return lines;
    }

    public List<Integer> getHours() {
        return shown;
    }
}
