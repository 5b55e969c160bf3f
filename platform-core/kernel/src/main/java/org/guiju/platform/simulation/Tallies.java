package org.guiju.platform.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.decision.Rehearing.Reason;
import org.guiju.platform.decision.Rehearing.Undecidable;
import org.guiju.sdk.Texts;

/** What a trial came to: by unit and person, and what could not be decided. As large as the company, not as its past. */
public final class Tallies {

    private record Cell(UUID unit, String person) {}

    private final Map<Cell, Map<Effect, Long>> cells = new LinkedHashMap<>();
    private final Map<Undecidable, Long> undecidable = new LinkedHashMap<>();
    private long same;

    void same() {
        same++;
    }

    void undecidable(Undecidable why) {
        undecidable.merge(why, 1L, Long::sum);
    }

    void differs(UUID unit, Difference difference) {
        difference.effects().forEach((person, effects) -> {
            var cell = cells.computeIfAbsent(new Cell(unit, person), one -> new EnumMap<>(Effect.class));
            effects.forEach((effect, amount) -> cell.merge(effect, amount, Long::sum));
        });
    }

    /** Acts that come out as they did. */
    public long unchanged() {
        return same;
    }

    public Map<Undecidable, Long> undecidable() {
        return undecidable;
    }

    public Map<Effect, Long> total(Collection<UUID> units) {
        var total = new EnumMap<Effect, Long>(Effect.class);
        cells.forEach((cell, effects) -> {
            if (units.contains(cell.unit())) {
                effects.forEach((effect, amount) -> total.merge(effect, amount, Long::sum));
            }
        });
        return total;
    }

    public Map<String, Map<Effect, Long>> byPerson(Collection<UUID> units) {
        Map<String, Map<Effect, Long>> people = new LinkedHashMap<>();
        cells.forEach((cell, effects) -> {
            if (units.contains(cell.unit())) {
                var person = people.computeIfAbsent(cell.person(), one -> new EnumMap<>(Effect.class));
                effects.forEach((effect, amount) -> person.merge(effect, amount, Long::sum));
            }
        });
        return people;
    }

    public Map<UUID, Map<Effect, Long>> byUnit(Collection<UUID> units) {
        Map<UUID, Map<Effect, Long>> all = new LinkedHashMap<>();
        units.forEach(unit -> {
            var effects = total(List.of(unit));
            if (!effects.isEmpty()) {
                all.put(unit, effects);
            }
        });
        return all;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        var written = new ArrayList<Map<String, Object>>();
        cells.forEach((cell, effects) -> written.add(
                Map.of("unit", cell.unit(), "person", cell.person(), "effects", new LinkedHashMap<>(effects))));
        var open = new ArrayList<Map<String, Object>>();
        undecidable.forEach((why, acts) -> open.add(Map.of("reason", why.reason(), "what", why.what(), "acts", acts)));
        json.put("cells", written);
        json.put("undecidable", open);
        json.put("same", same);
        return json;
    }

    static Tallies read(Map<String, Object> json) {
        var tallies = new Tallies();
        rows(json, "cells").forEach(row -> {
            var effects = new EnumMap<Effect, Long>(Effect.class);
            ((Map<?, ?>) row.get("effects"))
                    .forEach((effect, amount) -> effects.put(Effect.valueOf((String) effect), whole(amount)));
            tallies.cells.put(new Cell(UUID.fromString((String) row.get("unit")), (String) row.get("person")), effects);
        });
        rows(json, "undecidable")
                .forEach(row -> tallies.undecidable.put(
                        new Undecidable(Reason.valueOf((String) row.get("reason")), (Texts) row.get("what")),
                        whole(row.get("acts"))));
        tallies.same = json.containsKey("same") ? whole(json.get("same")) : 0;
        return tallies;
    }

    private static List<Map<?, ?>> rows(Map<String, Object> json, String name) {
        return ((List<?>) json.getOrDefault(name, List.of()))
                .stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
    }

    private static long whole(Object number) {
        return ((BigDecimal) number).longValueExact();
    }
}
