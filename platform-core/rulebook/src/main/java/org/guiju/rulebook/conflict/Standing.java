package org.guiju.rulebook.conflict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Allocation;
import org.guiju.rulebook.control.Applicability;
import org.guiju.rulebook.control.Calculation;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Graduation;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.control.Tabulation;
import org.guiju.rulebook.expression.Circumstances;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.regulation.ClauseState;

/** A control and its clause as it would stand. */
record Standing(Control control, ClauseState state) {

    boolean isInForce() {
        return !state.off() && state.level(control) != Level.LOG;
    }

    /** Names of what it determines. */
    Set<String> determines() {
        return switch (control.kind()) {
            case Calculation calculation -> Set.of(calculation.determines());
            case Graduation graduation -> Set.of(graduation.determines());
            case Allocation allocation -> Set.of(allocation.determines());
            case Tabulation tabulation ->
                tabulation.source().sheet().outputs().stream()
                        .map(output -> output.name().text())
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    /** Whether both charge for one event, in money or in points. */
    boolean chargesLike(Standing other) {
        return control.kind() instanceof Consequence one
                && other.control.kind() instanceof Consequence another
                && !one.bonus()
                && !another.bonus()
                && one.chargesLike(another)
                && !state.clause().code().equals(other.state.clause().code());
    }

    Map<String, Object> parameters() {
        var values = new LinkedHashMap<String, Object>();
        state.values().forEach((name, value) -> values.put(name, value.value()));
        return values;
    }

    /** What it reads of a case, its parameters left out. */
    Stream<Expression> expressions() {
        return Stream.concat(control.when().stream(), control.kind().expressions());
    }

    Optional<String> list() {
        return switch (control.kind()) {
            case Consequence consequence -> Optional.of(consequence.forEach());
            case Allocation allocation -> Optional.of(allocation.among());
            default -> Optional.empty();
        };
    }

    Circumstances circumstances() {
        return control.when()
                .map(when -> when.circumstances(parameters()))
                .orElseGet(() -> new Circumstances(List.of(new Circumstances.Case(Map.of())), true));
    }

    /** Whether both can be there for one person: their kinds of unit may exclude each other. */
    boolean mayMeet(Standing other) {
        return overlap(control.applies(), other.control.applies());
    }

    private static boolean overlap(Applicability one, Applicability other) {
        return one.unitKinds().isEmpty()
                || other.unitKinds().isEmpty()
                || one.unitKinds().stream().anyMatch(other.unitKinds()::contains);
    }

    /** Whether nobody needs to say which holds: one clause says it comes first, or the company has said so. */
    boolean isRankedWith(Standing other) {
        return control.supersedes().filter(other.control.code()::equals).isPresent()
                || state.ranking()
                        .between(control.code().control(), other.control.code())
                        .isPresent();
    }
}
