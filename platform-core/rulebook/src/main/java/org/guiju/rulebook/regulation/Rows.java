package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a table under the locks on its columns; any other parameter has no columns and is left as it is. */
final class Rows {

    /** A cell that a lock does not allow. */
    record Refused(String column, Object value, Lock lock) {}

    private final Parameter parameter;
    private final Map<String, Bounds> bounds = new LinkedHashMap<>();

    Rows(Parameter parameter, List<Lock> locks, LocalDate day) {
        this.parameter = parameter;
        for (var column : parameter.columns().keySet()) {
            bounds.put(column, Bounds.of(parameter, Optional.of(column), locks, day));
        }
    }

    List<Lock> accepted() {
        return bounds.values().stream()
                .flatMap(column -> column.accepted().stream())
                .toList();
    }

    /** The rows with every cell brought within its locks, as the very same list if nothing had to be changed. */
    Object clamp(Object rows) {
        if (bounds.isEmpty() || !(rows instanceof List<?> list) || refused(list).isEmpty()) {
            return rows;
        }
        var clamped = new ArrayList<Map<String, Object>>();
        for (var row : list) {
            var cells = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) row).forEach((column, value) -> cells.put(column.toString(), clamp(column.toString(), value)));
            clamped.add(cells);
        }
        return List.copyOf(clamped);
    }

    private Object clamp(String column, Object value) {
        var limits = bounds.get(column);
        return limits == null
                ? value
                : limits.clamp(Optional.ofNullable(value), Optional.empty())
                        .value()
                        .orElse(value);
    }

    List<Refused> refused(List<?> rows) {
        var refused = new ArrayList<Refused>();
        for (var row : rows) {
            ((Map<?, ?>) row).forEach((column, value) -> Optional.ofNullable(bounds.get(column.toString()))
                    .flatMap(limits -> limits.clamp(Optional.ofNullable(value), Optional.empty())
                            .lock())
                    .ifPresent(lock -> refused.add(new Refused(column.toString(), value, lock))));
        }
        return refused;
    }

    Parameter column(String column) {
        return parameter.column(column).orElseThrow();
    }
}
