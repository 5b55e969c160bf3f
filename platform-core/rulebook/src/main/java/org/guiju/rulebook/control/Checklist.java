package org.guiju.rulebook.control;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Terms;

/**
 * Items to be looked at every day of a unit, each at its time, with evidence; what is not in order is put right and verified
 * by somebody else. Asked when a day begins.
 *
 * @param of kinds of unit; empty means every unit
 */
public record Checklist(Texts title, List<String> of, Terms.Owner owner, List<Item> items) implements Kind {

    /**
     * One item.
     *
     * @param at times of day
     * @param each in place of times: so often from the beginning of each of the unit's shifts on
     * @param window how long it may take from then on
     */
    public record Item(
            String name,
            Texts text,
            List<LocalTime> at,
            Optional<Expression> each,
            Duration window,
            List<Check.Evidence> evidence,
            Optional<Expression> least,
            Optional<Expression> most,
            String measure,
            Map<String, Texts> choices,
            List<String> good,
            Optional<Check.Correction> correct) {}

    @Override
    public Stream<Expression> expressions() {
        return items.stream().flatMap(item -> Stream.of(item.each(), item.least(), item.most())
                .flatMap(Optional::stream));
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("checklist");
        facets.put("title", title);
        facets.put("of", of);
        facets.put("owner", owner.role() + " " + owner.unit().name().toLowerCase(Locale.ROOT));
        items.forEach(item -> {
            facets.put(item.name(), item.text());
            facets.put(
                    item.name() + " at",
                    item.each().map(Expression::format).orElseGet(() -> item.at()
                                    .toString()) + " " + item.window()
                            + " " + item.evidence().toString().toLowerCase(Locale.ROOT) + " " + item.measure() + " "
                            + item.good() + " "
                            + item.correct().map(Object::toString).orElse(""));
            item.choices().forEach((code, words) -> facets.put(item.name() + " " + code, words));
            facets.put(item.name() + " least", item.least());
            facets.put(item.name() + " most", item.most());
        });
    }
}
