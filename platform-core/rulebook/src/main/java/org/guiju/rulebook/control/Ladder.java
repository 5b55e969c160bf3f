package org.guiju.rulebook.control;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/**
 * What follows beyond the single act: from the nth one in a window, or once points reach a threshold. A step is reached once
 * per crossing.
 *
 * @param beyond what follows from every further act
 */
public record Ladder(Window over, Choice<Beyond> beyond, List<Step> steps) {

    /** What follows once the last step is behind. */
    public enum Beyond {
        REPEAT_LAST,
        NOTHING
    }

    /**
     * @param at number of acts or points at which it is reached
     * @param instead whether it takes the place of what follows from the act itself
     */
    public record Step(Expression at, boolean instead, Texts says, List<Part> parts) {}

    /** A step with the number at which it is reached in this company. */
    public record Reached(BigDecimal at, Step step) {}

    /** The highest step that counting from {@code before} to {@code after} reaches, if any. */
    public Optional<Reached> reached(
            BigDecimal before, BigDecimal after, Beyond beyond, Function<Expression, Object> evaluate) {
        var known = steps.stream()
                .map(step -> new Reached((BigDecimal) evaluate.apply(step.at()), step))
                .sorted(Comparator.comparing(Reached::at))
                .toList();
        var crossed = known.stream()
                .filter(step -> before.compareTo(step.at()) < 0 && after.compareTo(step.at()) >= 0)
                .reduce((lower, higher) -> higher);
        var last = known.getLast();
        boolean repeats = beyond == Beyond.REPEAT_LAST;
        return crossed.isEmpty() && repeats && before.compareTo(last.at()) >= 0 && after.compareTo(before) > 0
                ? Optional.of(last)
                : crossed;
    }

    Stream<Expression> expressions() {
        return Stream.concat(
                beyond.expressions(),
                steps.stream()
                        .flatMap(step -> Stream.concat(
                                Stream.of(step.at()), step.parts().stream().flatMap(Part::expressions))));
    }
}
