package org.guiju.document.meaning;

import java.util.Optional;
import java.util.Set;

/** The noun an English number counts, in the singular: {@code two written warnings} counts warnings. */
record EnglishCounts(Script text) {

    private static final Set<String> NONE = Set.of(
            "of",
            "or",
            "and",
            "to",
            "in",
            "on",
            "at",
            "the",
            "a",
            "an",
            "is",
            "are",
            "be",
            "am",
            "pm",
            "per",
            "for",
            "by",
            "from",
            "with",
            "who",
            "which",
            "that",
            "may",
            "must",
            "shall",
            "will",
            "should",
            "st",
            "nd",
            "rd",
            "th",
            "times",
            "time",
            "x",
            "off",
            "if",
            "as",
            "before",
            "after",
            "each",
            "every",
            "when",
            "above",
            "below",
            "such",
            "side",
            "has",
            "hundred",
            "thousand",
            "million",
            "minus",
            "plus",
            "another",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int LONGEST = 30;

    Optional<Lexicon.Match<String>> at(int place) {
        if (!text.isLatin(place) || place == 0 || text.at(place - 1) != ' ') {
            return Optional.empty();
        }
        var first = word(place);
        if (first.isEmpty() || NONE.contains(first.get().meaning())) {
            return Optional.empty();
        }
        var second = word(first.get().span().to() + 1)
                .filter(next -> text.at(next.span().from() - 1) == ' ')
                .filter(next ->
                        isPlural(next.meaning()) && !isPlural(first.get().meaning()))
                .filter(next -> !NONE.contains(next.meaning()));
        var noun = second.orElse(first.get());
        return Optional.of(new Lexicon.Match<>(noun.span(), singular(noun.meaning())));
    }

    private Optional<Lexicon.Match<String>> word(int place) {
        var end = place;
        while (text.isLatin(end) && end - place < LONGEST) {
            end++;
        }
        var span = new Span(place, end);
        return end == place ? Optional.empty() : Optional.of(new Lexicon.Match<>(span, span.in(text.plain())));
    }

    private static boolean isPlural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") || word.equals("people");
    }

    private static String singular(String word) {
        if (word.equals("people")) {
            return "person";
        }
        if (!isPlural(word)) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        var es = word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes") || word.endsWith("sses");
        return word.substring(0, word.length() - (es ? 2 : 1));
    }
}
