package org.guiju.document;

import java.util.Optional;

/**
 * One line or paragraph of a file, as it stands there.
 *
 * @param number from 1, in the order of the file
 * @param page from 1; 0 where the file has no pages
 * @param heading level of the heading the file calls it, 0 if none
 * @param fill how much of the text's width it takes, 1 for a line that reaches the margin
 * @param gap whether empty space lies above it
 * @param surroundings why it is none of the text, where the file itself says so
 */
public record Line(
        int number,
        String text,
        int page,
        Shape shape,
        int heading,
        double fill,
        boolean gap,
        Optional<Dropped.Why> surroundings) {

    public enum Shape {
        /** Ends where the margin is, perhaps in the middle of a sentence. */
        WRAPPED,
        /** A paragraph with all it says. */
        WHOLE,
        /** A row of a table. */
        ROW
    }

    /** A paragraph of a file that knows paragraphs. */
    public static Line whole(int number, String text, int heading) {
        return new Line(number, text, 0, Shape.WHOLE, heading, 1, false, Optional.empty());
    }

    /** A row of a table. */
    public static Line row(int number, String text) {
        return new Line(number, text, 0, Shape.ROW, 0, 1, false, Optional.empty());
    }

    public Line because(Dropped.Why why) {
        return new Line(number, text, page, shape, heading, fill, gap, Optional.of(why));
    }

    public Line saying(String other) {
        return new Line(number, other, page, shape, heading, fill, gap, surroundings);
    }

    public Line afterGap() {
        return new Line(number, text, page, shape, heading, fill, true, surroundings);
    }
}
