package org.guiju.rulebook.table;

import java.math.BigDecimal;
import org.guiju.sdk.GuijuException;

/** A bound of a table that is too large, or too fine beside the others, to be told apart exactly. */
final class TooWideException extends GuijuException {

    private final BigDecimal bound;

    TooWideException(BigDecimal bound) {
        super("Bound out of range: " + bound);
        this.bound = bound;
    }

    BigDecimal bound() {
        return bound;
    }
}
