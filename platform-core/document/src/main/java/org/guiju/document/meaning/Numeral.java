package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as written, e.g. {@code 3,000}, {@code ３万５千}, {@code 二十四}, {@code 叁仟}, {@code fifteen}.
 *
 * @param upTo the higher of two in one word, as in 三五天
 * @param to the place after it
 */
record Numeral(BigDecimal value, Optional<BigDecimal> upTo, int to) {

    static Numeral exactly(BigDecimal value, int to) {
        return new Numeral(value, Optional.empty(), to);
    }

    Numeral times(BigDecimal factor, int end) {
        return new Numeral(value.multiply(factor), upTo.map(factor::multiply), end);
    }

    /** Without zeros at its end and never with an exponent. */
    static String written(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
