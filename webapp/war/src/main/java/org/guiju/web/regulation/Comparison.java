package org.guiju.web.regulation;

import java.util.List;

/**
 * One clause in two states of a regulation.
 *
 * @param shown the number readers see
 * @param change added, removed or changed, in words
 * @param significance whether somebody may have to do something else than before, in words
 * @param substantive the same, for the eye
 * @param versions the clause in the reader's language, then in the others
 * @param values parameters with both values in words
 * @param controls what changes in how the clause works, a sentence each
 */
public record Comparison(
        String number,
        String shown,
        String title,
        String change,
        String significance,
        boolean substantive,
        List<Version> versions,
        List<Value> values,
        List<String> controls) {

    /**
     * The words in one language.
     *
     * @param tag of the language, as HTML knows it
     */
    public record Version(String tag, String language, List<Stretch> stretches) {}

    /** Words that stayed, went or came; {@code kind} is same, gone or new. */
    public record Stretch(String kind, String text) {}

    public record Value(String label, String before, String after) {}

    public Version first() {
        return versions.getFirst();
    }

    public List<Version> others() {
        return versions.subList(1, versions.size());
    }
}
