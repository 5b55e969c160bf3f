package org.guiju.oracle;

/**
 * One meaning in two spellings.
 *
 * @param ours as the expression language writes it
 * @param feel as FEEL writes it
 */
record Phrase(String ours, String feel) {

    static Phrase same(String text) {
        return new Phrase(text, text);
    }

    /** Fills both spellings of a frame, where {@code %s} stands for the parts. */
    static Phrase of(String frame, Phrase... parts) {
        return of(frame, frame, parts);
    }

    static Phrase of(String ours, String feel, Phrase... parts) {
        var mine = new Object[parts.length];
        var theirs = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            mine[i] = parts[i].ours;
            theirs[i] = parts[i].feel;
        }
        return new Phrase(ours.formatted(mine), feel.formatted(theirs));
    }
}
