package org.guiju.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guiju.platform.figure.Figures;
import org.guiju.platform.figure.Figures.Figure;
import org.guiju.platform.organisation.Organisation;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** In which hours clauses object, unit by unit. */
@RequestScoped
public class Heat {

    private static final int HOURS = 24;

    @Inject
    private Figures figures;

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** Units with the most first. */
    List<HeatLine> lines(Set<UUID> units, Instant since) {
        Map<UUID, long[]> counts = new HashMap<>();
        figures.hours(me.tenant(), since, words.zone()).stream()
                .filter(figure -> figure.of() != null && units.contains(UUID.fromString(figure.of())))
                .forEach(figure -> add(counts, figure));
        var most = counts.values().stream().flatMapToLong(Arrays::stream).max().orElse(0);
        return counts.entrySet().stream()
                .map(unit -> line(unit.getKey(), unit.getValue(), most))
                .sorted(Comparator.comparing(HeatLine::all).reversed())
                .toList();
    }

    private static void add(Map<UUID, long[]> counts, Figure figure) {
        counts.computeIfAbsent(UUID.fromString(figure.of()), unit -> new long[HOURS])[
                        Integer.parseInt(figure.kind())] +=
                figure.amount();
    }

    private HeatLine line(UUID unit, long[] hours, long most) {
        var name = words.text(organisation.path(me.tenant(), unit).getLast().getName());
        return new HeatLine(
                name,
                IntStream.range(0, HOURS)
                        .mapToObj(hour ->
                                HeatLine.Cell.of(hours[hour], most, words.of("heat.cell", name, hour, hours[hour])))
                        .toList(),
                IntStream.range(0, HOURS).mapToLong(hour -> hours[hour]).sum());
    }
}
