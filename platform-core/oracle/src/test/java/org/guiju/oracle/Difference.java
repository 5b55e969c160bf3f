package org.guiju.oracle;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.UndeterminedException.Reason;

/** How our answer and KIE's may relate. Everything but {@link #UNEXPLAINED} is meant to be so. */
enum Difference {
    NONE,
    /** A division by zero ends our evaluation; in FEEL it is null, which {@code and}, {@code or} and {@code if} absorb. */
    UNDETERMINED,
    /** Our decimals are exact; KIE's have 34 digits. */
    DIGITS,
    UNEXPLAINED;

    private static final BigDecimal LAST_DIGIT = new BigDecimal("1e-30");

    /** @param ours a value, or why there is none */
    static Difference between(Object ours, Object theirs) {
        if (ours instanceof UndeterminedException undetermined) {
            return undetermined.reason() == Reason.DIVIDED_BY_ZERO ? UNDETERMINED : UNEXPLAINED;
        }
        if (same(ours, theirs)) {
            return NONE;
        }
        return ours instanceof BigDecimal number && theirs instanceof BigDecimal other && isNear(number, other)
                ? DIGITS
                : UNEXPLAINED;
    }

    private static boolean same(Object ours, Object theirs) {
        return switch (ours) {
            case BigDecimal number -> theirs instanceof BigDecimal other && number.compareTo(other) == 0;
            case Period period -> theirs instanceof Period other && period.toTotalMonths() == other.toTotalMonths();
            case List<?> items -> theirs instanceof List<?> others && same(items, others);
            case Optional<?> absent -> theirs instanceof Optional<?>;
            default -> ours.equals(theirs);
        };
    }

    private static boolean same(List<?> ours, List<?> theirs) {
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!same(ours.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(one.abs().multiply(LAST_DIGIT)) <= 0;
    }
}
