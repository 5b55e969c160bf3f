package org.guiju.rulebook.control;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Terms;

/**
 * Items to be looked at, each with evidence; what is not in order is put right and verified by somebody else. Asked when a
 * unit's day begins, or on an act, such as the opening of a shift.
 *
 * @param of kinds of unit whose days have it; empty means every unit
 * @param about type of the record the items hang on that the act makes or is about
 */
public record Checklist(Texts title, List<String> of, Terms.Owner owner, Optional<String> about, List<Item> items)
        implements Kind {

    /**
     * One item.
     *
     * @param when condition under which it is asked for
     * @param owner in place of the checklist's
     * @param starts when it may be answered
     * @param window how long it may take from then on
     */
    public record Item(
            String name,
            Texts text,
            Optional<Expression> when,
            Optional<Terms.Owner> owner,
            Starts starts,
            Expression window,
            List<Check.Evidence> evidence,
            Optional<Expression> least,
            Optional<Expression> most,
            String measure,
            Map<String, Texts> choices,
            List<String> good,
            Optional<Correction> correct) {

        private Stream<Expression> expressions() {
            return Stream.of(
                            when.stream(),
                            starts.expressions(),
                            Stream.of(window),
                            least.stream(),
                            most.stream(),
                            correct.stream().map(Correction::within))
                    .flatMap(part -> part);
        }
    }

    /** When an item begins. */
    public sealed interface Starts {

        Stream<Expression> expressions();

        /** At times of day. */
        record At(Times times) implements Starts {
            @Override
            public Stream<Expression> expressions() {
                return times.expressions();
            }
        }

        /** So often from the beginning of each of the unit's shifts to its end. */
        record Each(Expression span) implements Starts {
            @Override
            public Stream<Expression> expressions() {
                return Stream.of(span);
            }
        }

        /** So often from each of some times of day on, for so long. */
        record EachFrom(Times times, Expression span, Expression lasts) implements Starts {
            @Override
            public Stream<Expression> expressions() {
                return Stream.concat(times.expressions(), Stream.of(span, lasts));
            }
        }

        /** With the act, or so long after it. */
        record Act(Optional<Expression> after) implements Starts {
            @Override
            public Stream<Expression> expressions() {
                return after.stream();
            }
        }
    }

    /** Times of day. */
    public sealed interface Times {

        Stream<Expression> expressions();

        record Fixed(List<LocalTime> times) implements Times {
            @Override
            public Stream<Expression> expressions() {
                return Stream.empty();
            }
        }

        /** Codes of times, see {@link #time}: what a parameter says. */
        record Chosen(Expression codes) implements Times {
            @Override
            public Stream<Expression> expressions() {
                return Stream.of(codes);
            }
        }

        /** The time that a code means: {@code at_1130} is half past eleven. */
        static Optional<LocalTime> time(String code) {
            return code.matches("at_([01]\\d|2[0-3])[0-5]\\d")
                    ? Optional.of(LocalTime.of(
                            Integer.parseInt(code.substring(3, 5)), Integer.parseInt(code.substring(5, 7))))
                    : Optional.empty();
        }
    }

    /** Whether it is asked when a unit's day begins, and not on an act. */
    public boolean isDaily() {
        return items.stream().noneMatch(item -> item.starts() instanceof Starts.Act);
    }

    /** What is owed when an item is not in order. */
    public record Correction(Texts title, Expression within, String byRole, String verifiedBy) {

        /** As it is owed. */
        public Check.Correction owed(Duration span) {
            return new Check.Correction(title, span, byRole, verifiedBy);
        }
    }

    @Override
    public Stream<Expression> expressions() {
        return items.stream().flatMap(Item::expressions);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("checklist");
        facets.put("title", title);
        facets.put("of", of);
        facets.put("owner", owner(owner));
        about.ifPresent(record -> facets.put("about", record));
        items.forEach(item -> describe(item, facets));
    }

    private static void describe(Item item, Facets facets) {
        var name = item.name();
        facets.put(name, item.text());
        facets.put(name + " when", item.when());
        item.owner().ifPresent(owner -> facets.put(name + " owner", owner(owner)));
        facets.put(name + " at", starts(item.starts()));
        facets.put(name + " window", item.window());
        facets.put(
                name + " evidence",
                item.evidence().toString().toLowerCase(Locale.ROOT) + " " + item.measure() + " " + item.good());
        item.choices().forEach((code, words) -> facets.put(name + " " + code, words));
        facets.put(name + " least", item.least());
        facets.put(name + " most", item.most());
        item.correct().ifPresent(correct -> {
            facets.put(name + " correct", correct.title());
            facets.put(name + " correct within", correct.within());
            facets.put(name + " correct by", correct.byRole() + ", " + correct.verifiedBy());
        });
    }

    private static String owner(Terms.Owner owner) {
        return owner.role() + " " + owner.unit().name().toLowerCase(Locale.ROOT);
    }

    private static String starts(Starts starts) {
        var spans = starts.expressions().map(Expression::format).collect(Collectors.joining(", "));
        return switch (starts) {
            case Starts.At(Times.Fixed(var times)) -> times.toString();
            case Starts.EachFrom(Times.Fixed(var times), var span, var lasts) -> times + " " + spans;
            default -> spans;
        };
    }
}
