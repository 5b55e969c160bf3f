package org.guiju.sdk;

import java.math.BigDecimal;
import org.apiguardian.api.API;

/**
 * An amount of money, exact to the minor unit (fen, cent). It has no fractions of a minor unit: whoever divides or
 * takes a percentage says how to round before it becomes money again.
 *
 * @param minor the amount in minor units
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Money(long minor) implements Comparable<Money> {

    /** Digits after the decimal point. */
    public static final int SCALE = 2;

    /** No money. */
    public static final Money ZERO = new Money(0);

    /**
     * The money that a decimal amount states.
     *
     * @throws ArithmeticException if the amount has a fraction of a minor unit or is too large
     */
    public static Money ofDecimal(BigDecimal exact) {
        return new Money(exact.movePointRight(SCALE).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, other.minor));
    }

    public Money negate() {
        return new Money(Math.negateExact(minor));
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, SCALE);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
