package org.guiju.rulebook.table;

import java.util.Optional;
import org.guiju.rulebook.expression.UnaryTests;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Money;

/**
 * What a row asks of one input.
 *
 * @param text as it was written
 * @param plain whether money is tested as the number of its units, so that {@code >= 5000.00} can be written
 * @param passes what it lets through; empty if that depends on the case
 */
public record Cell(String text, UnaryTests tests, boolean plain, Optional<Passes> passes) {

    /** @throws org.guiju.rulebook.expression.UndeterminedException if these values give no answer */
    boolean matches(Object value, Values values) {
        return tests.matches(plain && value instanceof Money money ? money.toDecimal() : value, values);
    }

    /** The same cell where some of the values it reads are known. */
    Cell with(Values known) {
        return new Cell(text, tests, plain, Passes.of(tests.admitted(known), tests.input()));
    }
}
