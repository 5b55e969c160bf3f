package org.guiju.rulebook.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;

/**
 * Speaks when {@code when} holds and {@code unless} does not.
 *
 * @param field of the action that would cure it
 */
public record Gate(Effect effect, Optional<Expression> unless, Optional<String> field) implements Kind {

    public enum Effect {
        REFUSES,
        REQUIRES,
        WARNS,
        PENDS
    }

    @Override
    public Stream<Expression> expressions() {
        return unless.stream();
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("gate");
        facets.put("effect", effect);
        facets.put("unless", unless);
        field.ifPresent(name -> facets.put("field", name));
    }
}
