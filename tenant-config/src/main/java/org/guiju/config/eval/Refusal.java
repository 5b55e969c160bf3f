package org.guiju.config.eval;

import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.sdk.GuijuException;

/** A question that is not evaluated, and why. */
final class Refusal extends GuijuException {

    private final transient Optional<Origin> place;

    Refusal(String reason) {
        super(reason);
        this.place = Optional.empty();
    }

    Refusal(String reason, Origin place) {
        super(reason);
        this.place = Optional.of(place);
    }

    String reason() {
        return getMessage();
    }

    Optional<Origin> place() {
        return place;
    }
}
