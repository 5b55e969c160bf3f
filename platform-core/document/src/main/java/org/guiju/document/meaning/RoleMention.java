package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody a text speaks of.
 *
 * @param role the code of a declared role, or of a general word such as {@code everyone}
 * @param declared whether the caller declared it
 */
public record RoleMention(Span span, String role, boolean declared) {

    private static final Lexicon<String> GENERAL = Lexicon.read("roles.txt", word -> word);

    static List<RoleMention> in(Script text, Vocabulary vocabulary) {
        var declared = new Lexicon<String>();
        vocabulary.roles().forEach((role, words) -> words.forEach(word -> declared.add(word, role)));
        var found = new ArrayList<RoleMention>();
        var place = 0;
        while (place < text.length()) {
            var mention = at(text, declared, place);
            mention.ifPresent(found::add);
            place = mention.map(one -> one.span().to()).orElse(place + 1);
        }
        return List.copyOf(found);
    }

    private static Optional<RoleMention> at(Script text, Lexicon<String> declared, int place) {
        var own = declared.at(text, place);
        var general = GENERAL.at(text, place);
        var longer = general.filter(
                word -> own.isEmpty() || word.span().to() > own.get().span().to());
        return longer.isPresent()
                ? longer.map(word -> new RoleMention(word.span(), word.meaning(), false))
                : own.map(word -> new RoleMention(word.span(), word.meaning(), true));
    }
}
