package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/**
 * Speaks when {@code when} holds and neither {@code unless} does nor enough of what it counts.
 *
 * @param field of the action that would cure it
 */
public record Gate(Effect effect, Optional<Expression> unless, Optional<AtLeast> atLeast, Optional<String> field)
        implements Kind {

    public enum Effect {
        REFUSES,
        REQUIRES,
        WARNS,
        PENDS
    }

    /** So many of these conditions have to hold. */
    public record AtLeast(Expression count, List<Condition> of) {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /** @param label what is missing while it does not hold */
    public record Condition(Texts label, Expression holds) {}

    @Override
    public Stream<Expression> expressions() {
        return Stream.concat(
                unless.stream(),
                atLeast.stream()
                        .flatMap(counted -> Stream.concat(
                                Stream.of(counted.count()),
                                counted.of().stream().map(Condition::holds))));
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("gate");
        facets.put("effect", effect);
        facets.put("unless", unless);
        atLeast.ifPresent(counted -> {
            facets.put("at_least.count", counted.count());
            for (var i = 0; i < counted.of().size(); i++) {
                facets.put("at_least.of." + (i + 1), counted.of().get(i).holds());
                facets.put(
                        "at_least.of." + (i + 1) + ".label", counted.of().get(i).label());
            }
        });
        field.ifPresent(name -> facets.put("field", name));
    }
}
