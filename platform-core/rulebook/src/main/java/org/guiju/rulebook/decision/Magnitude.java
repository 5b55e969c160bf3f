package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.util.Optional;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Finding;

/** Which of two findings says more: the larger value, or the larger charge. */
public final class Magnitude {

    private Magnitude() {}

    /** Empty where they have no order. */
    public static Optional<Integer> compare(Finding one, Finding other) {
        return switch (one) {
            case Finding.Determines(var name, var value, var says)
            when other instanceof Finding.Determines second -> compare(value, second.value());
            case Finding.Proposes first
            when other instanceof Finding.Proposes second ->
                compare(charge(first.consequence()), charge(second.consequence()));
            default -> Optional.empty();
        };
    }

    private static Object charge(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Cash(var money) -> money.negate();
            case Consequence.Points(BigDecimal points) -> points.negate();
            default -> consequence;
        };
    }

    @SuppressWarnings("unchecked")
    static Optional<Integer> compare(Object one, Object other) {
        return one instanceof Comparable<?> && !(one instanceof String) && one.getClass() == other.getClass()
                ? Optional.of(((Comparable<Object>) one).compareTo(other))
                : Optional.empty();
    }
}
