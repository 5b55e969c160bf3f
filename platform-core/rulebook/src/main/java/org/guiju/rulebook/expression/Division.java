package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Divisions that come out exactly. */
final class Division {

    private static final int FINEST = 30;

    private Division() {}

    /** One divided by a number, if that has an end. */
    static Optional<BigDecimal> reciprocal(BigDecimal divisor) {
        if (divisor.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal rounded = BigDecimal.ONE.divide(divisor, FINEST, RoundingMode.DOWN);
        boolean exact = rounded.multiply(divisor).compareTo(BigDecimal.ONE) == 0;
        return exact ? Optional.of(rounded.stripTrailingZeros()) : Optional.empty();
    }

    static boolean isZero(Node node) {
        return node.form() instanceof Form.Constant(Object value)
                && value instanceof BigDecimal number
                && number.signum() == 0;
    }
}
