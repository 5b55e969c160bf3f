package org.guiju.rulebook.compiled;

/** Division of whole numbers, rounded as {@link java.math.RoundingMode} says; generated code calls it by name. */
final class Rounding {

    private Rounding() {}

    static long down(long dividend, long divisor) {
        checked(dividend, divisor);
        return dividend / divisor;
    }

    static long up(long dividend, long divisor) {
        long quotient = down(dividend, divisor);
        return dividend % divisor == 0 ? quotient : quotient + away(dividend, divisor);
    }

    static long floor(long dividend, long divisor) {
        checked(dividend, divisor);
        return Math.floorDiv(dividend, divisor);
    }

    static long ceiling(long dividend, long divisor) {
        checked(dividend, divisor);
        return Math.ceilDiv(dividend, divisor);
    }

    static long halfUp(long dividend, long divisor) {
        long quotient = down(dividend, divisor);
        return overHalf(dividend, divisor) >= 0 ? quotient + away(dividend, divisor) : quotient;
    }

    static long halfEven(long dividend, long divisor) {
        long quotient = down(dividend, divisor);
        long over = overHalf(dividend, divisor);
        return over > 0 || over == 0 && (quotient & 1) != 0 ? quotient + away(dividend, divisor) : quotient;
    }

    /** Below zero when the remainder is less than half the divisor, zero when it is the half, above when more. */
    private static long overHalf(long dividend, long divisor) {
        long rest = Math.abs(dividend % divisor);
        return rest - (Math.abs(divisor) - rest);
    }

    private static long away(long dividend, long divisor) {
        return (dividend ^ divisor) < 0 ? -1 : 1;
    }

    private static void checked(long dividend, long divisor) {
        if (divisor == 0 || dividend == Long.MIN_VALUE || divisor == Long.MIN_VALUE) {
            throw new ArithmeticException("Cannot divide " + dividend + " by " + divisor);
        }
    }
}
