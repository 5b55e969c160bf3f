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
 * @param documents forms to fill in, other regulations and articles pointed at
 * @param triggers the events that duties hang on
 */
public record Meaning(
        String text,
        List<Sentence> sentences,
        Set<Modality> modalities,
        List<Quantity> quantities,
        List<RoleMention> roles,
        List<Consequence> consequences,
        List<Document> documents,
        List<Trigger> triggers) {

    public static Meaning of(String text) {
        return of(text, Vocabulary.general());
    }

    public static Meaning of(String text, Vocabulary vocabulary) {
        var script = Script.of(text);
        var modalities = EnumSet.noneOf(Modality.class);
        Sentences.binding(script, 0, script.length()).forEach(word -> modalities.add(word.meaning()));
        var quantities = Quantities.in(script, vocabulary.currency());
        var roles = RoleMention.in(script, vocabulary);
        return new Meaning(
                text,
                Sentences.in(script),
                Set.copyOf(modalities),
                quantities,
                roles,
                Consequence.in(script, quantities),
                Document.in(script),
                Trigger.in(script, quantities, roles));
    }

    /** What the document proposes to be watched, and with what; people accept, change or refuse each. */
    public List<Proposal> proposals() {
        return Proposals.of(this);
    }

    /** The quantities as typed parameters. */
    public List<Suggestion> parameters() {
        return Parameters.of(this);
    }

    /** The text with each parameter's name in the place of its number. */
    public String template() {
        return Suggestion.template(text, parameters());
    }

    /** Words that sound like a number and are none, for people to settle or to leave. */
    public List<Question> vague() {
        return Questions.vague(this, Script.of(text));
    }
}
