package org.guiju.config.eval;

import java.util.List;
import java.util.Map;

/**
 * The type a question gives to a name or to the result.
 *
 * @param optional whether the value may be null
 * @param tests unary tests that the value must pass
 */
record Shape(Form form, boolean optional, List<String> tests) {

    sealed interface Form {}

    record Base(String name) implements Form {}

    record ListOf(Shape item) implements Form {}

    record RangeOf(Shape point) implements Form {}

    record Context(Map<String, Shape> fields) implements Form {}

    /** Whatever the value is. */
    record Any() implements Form {}

    static final Shape ANY = new Shape(new Any(), false, List.of());

    static Shape of(Form form) {
        return new Shape(form, false, List.of());
    }

    Shape with(boolean nullable, List<String> more) {
        return new Shape(form, nullable, more);
    }
}
