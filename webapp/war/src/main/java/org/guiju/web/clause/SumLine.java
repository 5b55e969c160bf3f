package org.guiju.web.clause;

/**
 * One line of arithmetic.
 *
 * @param text the operation in words
 * @param note a remark under it, or empty
 * @param amount the figure, already in words
 * @param kind style class: empty, {@code is-result} or {@code is-cut}
 * @param depth how deep inside the formula, 0 to 3
 */
public record SumLine(String text, String note, String amount, String kind, int depth) {

    public static SumLine step(String text, String amount, int depth) {
        return new SumLine(text, "", amount, "", Math.clamp(depth, 0, 3));
    }

    public static SumLine result(String text, String amount) {
        return new SumLine(text, "", amount, "is-result", 0);
    }

    public static SumLine cut(String text, String amount) {
        return new SumLine(text, "", amount, "is-cut", 0);
    }
}
