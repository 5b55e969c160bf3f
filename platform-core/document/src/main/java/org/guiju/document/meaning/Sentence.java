package org.guiju.document.meaning;

import java.util.Optional;

/**
 * One sentence, or what stands between semicolons, and how binding it is.
 *
 * @param by the word that says so; empty for a plain statement
 */
public record Sentence(Span span, Modality modality, Optional<Span> by) {

    /** The strongest first. */
    public enum Modality {
        MUST_NOT,
        MUST,
        MAY,
        RECOMMENDED,
        /** States, defines or counts. */
        NONE
    }

    public boolean isDuty() {
        return modality == Modality.MUST || modality == Modality.MUST_NOT;
    }
}
