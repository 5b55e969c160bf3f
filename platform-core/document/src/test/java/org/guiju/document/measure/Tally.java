package org.guiju.document.measure;

import java.util.Locale;

/** How many were right, wrongly found, and missed. */
record Tally(int right, int wrong, int missed) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        var sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f  R %.3f  F1 %.3f  (%d right, %d wrong, %d missed)",
                precision(),
                recall(),
                f1(),
                right,
                wrong,
                missed);
    }
}
