package org.guiju.rulebook.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Terms;

/**
 * Something has to happen at least so often in every period, or it is a violation. Asked when a period begins.
 *
 * @param atLeast how often
 * @param of kinds of unit, roles, or the record type; empty means all units or people
 * @param states of the records that count, where {@code each} is the record
 * @param counts action types that count
 * @param first what holds for a period that had begun when the clause took effect
 */
public record Cadence(
        Texts title,
        Expression atLeast,
        Period per,
        Terms.Scope each,
        List<String> of,
        List<String> states,
        Optional<Terms.Owner> owner,
        List<String> counts,
        Choice<First> first)
        implements Kind {

    /** What is owed in the period that has begun already. */
    public enum First {
        WHOLE,
        PRO_RATA,
        SKIP
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.concat(Stream.of(atLeast), first.expressions());
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("cadence");
        facets.put("title", title);
        facets.put("at_least", atLeast);
        facets.put("per", per);
        facets.put("each", each);
        facets.put("of", of);
        facets.put("states", states);
        owner.ifPresent(found ->
                facets.put("owner", found.role() + " " + found.unit().name().toLowerCase(Locale.ROOT)));
        facets.put("counts", counts);
        facets.put("first_period", first);
    }
}
