package org.guiju.document;

/**
 * Something about a clause that people have to look at.
 *
 * @param about the number that is missing or there twice, or the words in question
 */
public record Mark(Kind kind, String about) {

    public enum Kind {
        /** A number between this and the one before is missing. */
        GAP,
        DUPLICATE,
        /** The numbers begin anew without a heading. */
        RESTART,
        /** The sentence stops in the middle. */
        CUT,
        /** What follows may belong to the sentence before. */
        TORN,
        UNREADABLE,
        /** A number, and nothing after it. */
        EMPTY
    }
}
