package org.guiju.rulebook.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Terms;

/**
 * Something is looked at that a sealed draw has picked, at a moment that nobody knew before. Asked at that moment.
 *
 * @param title what the draw is called
 * @param heldIn kinds of unit that have a draw of their own; empty means every unit
 * @param among what is drawn from, in the unit and those below
 * @param count how many are picked each time
 * @param every how often a new draw begins
 * @param owner who has to look
 * @param text what has to be done with what was picked
 * @param within how long that may take
 * @param doneBy action types on the record that was picked which discharge it, where there is nothing to be shown
 * @param evidence what has to be shown otherwise
 * @param correct what is owed when it is not in order
 */
public record Draw(
        Texts title,
        List<String> heldIn,
        Population among,
        Expression count,
        Every every,
        Terms.Owner owner,
        Texts text,
        Expression within,
        List<String> doneBy,
        List<Check.Evidence> evidence,
        Optional<Checklist.Correction> correct)
        implements Kind {

    /** Asked on this action. */
    public static final String PICK = "DrawPick";

    /** What a draw picks from. */
    public sealed interface Population {

        /** Units of these kinds. */
        record Units(List<String> kinds) implements Population {}

        /** Those who hold one of these roles. */
        record People(List<String> roles) implements Population {}

        /** @param states empty means all */
        record Records(String type, List<String> states) implements Population {}
    }

    /** How often a new draw begins. */
    public enum Every {
        /** Each stretch of the unit's working hours. */
        SHIFT,
        DAY,
        WEEK,
        MONTH
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.concat(Stream.of(within), correct.stream().map(Checklist.Correction::within));
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("draw");
        facets.put("title", title);
        facets.put("held_in", heldIn);
        switch (among) {
            case Population.Units(var kinds) -> facets.put("units", kinds);
            case Population.People(var roles) -> facets.put("people", roles);
            case Population.Records(var type, var states) -> {
                facets.put("records", type);
                facets.put("states", states);
            }
        }
        facets.put("count", count);
        facets.put("per", every.name().toLowerCase(Locale.ROOT));
        facets.put("owner", owner.role() + " " + owner.unit().name().toLowerCase(Locale.ROOT));
        facets.put("text", text);
        facets.put("within", within);
        facets.put("done_by", doneBy);
        facets.put("evidence", evidence.toString().toLowerCase(Locale.ROOT));
        correct.ifPresent(found -> {
            facets.put("correct", found.title());
            facets.put("correct within", found.within());
            facets.put("correct by", found.byRole() + ", " + found.verifiedBy());
        });
    }
}
