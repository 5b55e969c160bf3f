package org.guiju.rulebook.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.Texts;

/**
 * A rule that people keep or break and others observe (行为规范): who may record a breach with what, and what then follows.
 *
 * @param title short name under which observers find it
 * @param observers roles that may record a breach
 * @param fields its own, besides those of recording any breach
 * @param evidence whether a breach can be recorded only with evidence
 * @param within acts of one person that are this close are one, observed twice; absent where acts are not told apart
 * @param then what follows from every breach
 * @param ladder what follows from repeating it
 * @param thresholds what follows from the points of all rules of the regulation
 */
public record Conduct(
        Texts title,
        Set<String> observers,
        List<Field> fields,
        boolean evidence,
        Choice<Counted> counted,
        Optional<Duration> within,
        List<Part> then,
        Optional<Ladder> ladder,
        Optional<Ladder> thresholds)
        implements Kind {

    /** Action type by which a breach is recorded. */
    public static final String RECORD = "RecordBreach";

    /** Action type by which the platform looks again at what follows from repetition. */
    public static final String REJUDGE = "RejudgeBreach";

    /** What counts as one: each item found, each act, a day however often, a person once per window. */
    public enum Counted {
        ITEM,
        ACT,
        DAY,
        PERSON
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(
                        counted.expressions(),
                        then.stream().flatMap(Part::expressions),
                        ladder.stream().flatMap(Ladder::expressions),
                        thresholds.stream().flatMap(Ladder::expressions))
                .flatMap(all -> all);
    }

    /** The band in which whoever records a breach chooses an amount, if there is one. */
    public Optional<Part.Band> band() {
        return then.stream()
                .filter(Part.Band.class::isInstance)
                .map(Part.Band.class::cast)
                .findFirst();
    }

    /** Every part, of the act, the ladder and the thresholds. */
    public Stream<Part> parts() {
        return Stream.concat(
                then.stream(),
                Stream.concat(ladder.stream(), thresholds.stream())
                        .flatMap(ladder -> ladder.steps().stream())
                        .flatMap(step -> step.parts().stream()));
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("conduct");
        facets.put("title", title);
        facets.put("observers", String.join(", ", observers.stream().sorted().toList()));
        facets.put("fields", fields.stream().map(Field::name).collect(Collectors.joining(", ")));
        facets.put("evidence", Boolean.toString(evidence));
        facets.put("counted", counted);
        within.ifPresent(span -> facets.put("within", span.toString()));
        facets.put("then", describe(then));
        ladder.ifPresent(found -> facets.put("ladder", describe(found)));
        thresholds.ifPresent(found -> facets.put("thresholds", describe(found)));
    }

    private static String describe(Ladder ladder) {
        return ladder.over().spelling()
                + " " + ladder.beyond().spelling() + ": "
                + ladder.steps().stream()
                        .map(step -> step.at().format() + (step.instead() ? " instead " : " ") + describe(step.parts()))
                        .collect(Collectors.joining("; "));
    }

    static String describe(List<Part> parts) {
        return parts.stream()
                .map(part -> part.key() + " "
                        + part.expressions().map(Expression::format).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
