package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/**
 * Starts a clock.
 *
 * @param within duration, or a number of working days when {@code workdays}
 * @param holders list of employee ids
 * @param doneBy action types that discharge the duty
 * @param lapse action type the desk submits when the clock ends undone
 */
public record Deadline(
        String duty,
        Texts title,
        Expression within,
        boolean workdays,
        Expression holders,
        List<String> doneBy,
        Optional<String> lapse)
        implements Kind {

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(within, holders);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("deadline");
        facets.put("duty", duty);
        facets.put("title", title);
        facets.put(workdays ? "workdays" : "within", within);
        facets.put("holders", holders);
        facets.put("done_by", String.join(", ", doneBy));
        lapse.ifPresent(action -> facets.put("lapse", action));
    }
}
