package org.guiju.rulebook.compiled;

/**
 * Comparisons that give 1 or 0 without a jump. A gate asks all its conditions whatever the first ones say, and which of them
 * hold is nothing a processor could guess.
 */
final class Truth {

    private Truth() {}

    static long less(long left, long right) {
        return ((left & ~right) | (~(left ^ right) & (left - right))) >>> 63;
    }

    static long atLeast(long left, long right) {
        return less(left, right) ^ 1;
    }

    static long more(long left, long right) {
        return less(right, left);
    }

    static long atMost(long left, long right) {
        return less(right, left) ^ 1;
    }

    static long unequal(long left, long right) {
        long difference = left ^ right;
        return (difference | -difference) >>> 63;
    }

    static long equal(long left, long right) {
        return unequal(left, right) ^ 1;
    }

    static long not(long truth) {
        return truth ^ 1;
    }
}
