package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.regulation.Revision.Statement;

/** Finds what a statement says beyond the locks of a day. A template's own value is its vendor's to mend and is left out. */
final class Overruling {

    private final Timeline.Stated stated;
    private final List<Lock> locks;
    private final LocalDate day;

    /** @param locks on the clause, those of higher layers and the company's own for its units */
    Overruling(Timeline.Stated stated, List<Lock> locks, LocalDate day) {
        this.stated = stated;
        this.locks = locks;
        this.day = day;
    }

    Stream<Overruled> found() {
        return stated.statement()
                .filter(statement -> !statement.company().off())
                .map(this::of)
                .orElse(Stream.empty());
    }

    /** Where the company comes first no unit is heard, so that nothing of theirs is overruled. */
    private Stream<Overruled> of(Statement statement) {
        var outlets = statement.company().ranking().outlets().orElse(Ranking.Outlets.MOST_SPECIFIC);
        var company = of(statement.company(), Optional.empty());
        return outlets == Ranking.Outlets.COMPANY
                ? company
                : Stream.concat(
                        company,
                        statement.units().entrySet().stream()
                                .flatMap(unit -> of(unit.getValue(), Optional.of(unit.getKey()))));
    }

    private Stream<Overruled> of(ClauseChange change, Optional<String> unit) {
        return change.values().entrySet().stream().flatMap(value -> of(value, unit).stream());
    }

    private Optional<Overruled> of(Map.Entry<String, Object> value, Optional<String> unit) {
        var parameter = Optional.ofNullable(stated.clause().parameters().get(value.getKey()))
                .filter(found -> !found.setByLaw());
        return parameter.flatMap(
                found -> cells(found, value.getValue(), unit).or(() -> whole(found, value.getValue(), unit)));
    }

    private Optional<Overruled> cells(Parameter parameter, Object value, Optional<String> unit) {
        var rows = new Rows(parameter, locks, day);
        return value instanceof List<?> list && parameter.kind() == Parameter.Kind.TABLE
                ? rows.refused(list).stream()
                        .findFirst()
                        .map(cell -> overruled(parameter, value, unit, Optional.of(rows.clamp(list)), cell.lock()))
                : Optional.empty();
    }

    private Optional<Overruled> whole(Parameter parameter, Object value, Optional<String> unit) {
        var clamped = Bounds.of(parameter, locks, day).clamp(Optional.of(value), Optional.empty());
        return clamped.lock().map(lock -> overruled(parameter, value, unit, clamped.value(), lock));
    }

    private Overruled overruled(
            Parameter parameter, Object said, Optional<String> unit, Optional<Object> holds, Lock lock) {
        return new Overruled(stated.clause().code(), stated.revision(), unit, parameter, said, holds, lock);
    }
}
