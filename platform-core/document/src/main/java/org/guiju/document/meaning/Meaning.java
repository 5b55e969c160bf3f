package org.guiju.document.meaning;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guiju.document.meaning.Sentence.Modality;

/**
 * What the text of one clause says.
 *
 * @param text as it was given; every span points into it
 * @param modalities every way in which its words bind, by the words alone; empty for a plain statement
 */
public record Meaning(String text, List<Sentence> sentences, Set<Modality> modalities, List<Quantity> quantities) {

    public static Meaning of(String text) {
        var script = Script.of(text);
        var modalities = EnumSet.noneOf(Modality.class);
        Sentences.binding(script, 0, script.length()).forEach(word -> modalities.add(word.meaning()));
        return new Meaning(text, Sentences.in(script), Set.copyOf(modalities), Quantities.in(script));
    }
}
