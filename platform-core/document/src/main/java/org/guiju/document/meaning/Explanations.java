package org.guiju.document.meaning;

import java.util.List;
import org.guiju.sdk.Texts;

/** Why a kind of control is proposed, in the document's own words. */
final class Explanations {

    private static final Phrases PHRASES = Phrases.read("explanations.txt");

    private Explanations() {}

    static Texts of(ControlKind kind, Meaning meaning, List<Span> words) {
        return PHRASES.say(kind.name(), meaning.text(), words);
    }
}
