package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text is about: pairs of Chinese characters in simplified script, and Latin words without the commonest. */
final class Terms {

    private static final Set<String> COMMON = Set.of(
            "the", "a", "an", "of", "to", "and", "or", "in", "on", "at", "is", "are", "be", "by", "for", "with", "from",
            "that", "this", "it", "its", "not", "no", "must", "may", "shall", "should", "can", "who", "which", "when",
            "where", "as", "if", "was", "has", "have", "than", "more", "less", "within", "each", "every", "any",
            "their", "they", "them", "one", "two", "after", "before", "until", "only", "up", "out", "so");
    private static final String EMPTY = "的了和与或在于为是由被将把及并也不应须需要可得能有其该本各每按经从自至到以上下内后前时者人个";
    private static final String FUNCTION = "的了和与或在于为是由被将把及并也不应须各";
    private static final int MOST = 3;
    private static final int REACH = 4;

    private Terms() {}

    record Term(String word, Span span) {}

    static List<Term> in(String original) {
        var text = Script.of(original);
        var terms = new ArrayList<Term>();
        var place = 0;
        while (place < text.length()) {
            if (text.isLatin(place)) {
                var end = place;
                while (text.isLatin(end)) {
                    end++;
                }
                latin(text, place, end, terms);
                place = end;
            } else {
                han(text, place, terms);
                place++;
            }
        }
        return terms;
    }

    private static void latin(Script text, int from, int to, List<Term> terms) {
        var word = text.plain().substring(from, to);
        if (word.length() > 2 && !COMMON.contains(word)) {
            var stem = word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
            terms.add(new Term(stem, new Span(from, to)));
        }
    }

    private static void han(Script text, int place, List<Term> terms) {
        if (isWord(text.at(place)) && isWord(text.at(place + 1))) {
            terms.add(new Term(text.plain().substring(place, place + 2), new Span(place, place + 2)));
        }
    }

    private static boolean isWord(char letter) {
        return Character.isIdeographic(letter) && EMPTY.indexOf(letter) < 0 && Numerals.digit(letter) < 0;
    }

    static boolean isLatin(String text) {
        return text.chars().noneMatch(Character::isIdeographic);
    }

    /**
     * The weightiest words of the text that the other one has too; pairs that touch are one word, and a word goes as far as
     * both say the same.
     */
    static List<String> shared(
            String text, List<Term> terms, Map<String, Double> other, Map<String, Double> rarity, String otherText) {
        var weights = new LinkedHashMap<Span, Double>();
        var word = new Span(0, 0);
        var weight = 0.0;
        for (var term : terms) {
            if (!other.containsKey(term.word())) {
                continue;
            }
            var touches = word.to() > term.span().from();
            if (!touches) {
                weights.merge(word, weight, Math::max);
            }
            word = touches ? word.through(term.span()) : term.span();
            weight = rarity.getOrDefault(term.word(), 0.0) + (touches ? weight : 0);
        }
        weights.merge(word, weight, Math::max);
        weights.remove(new Span(0, 0));
        var plain = Script.of(text).plain();
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Span, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(Span::from))))
                .map(one -> whole(plain, one.getKey(), otherText).in(text))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Span whole(String plain, Span word, String other) {
        var from = word.from();
        var to = word.to();
        while (from > Math.max(0, word.from() - REACH)
                && joins(plain, from - 1)
                && other.contains(plain.substring(from - 1, to))) {
            from--;
        }
        while (to < Math.min(plain.length(), word.to() + REACH)
                && joins(plain, to)
                && other.contains(plain.substring(from, to + 1))) {
            to++;
        }
        return new Span(from, to);
    }

    private static boolean joins(String plain, int place) {
        return Character.isIdeographic(plain.charAt(place)) && FUNCTION.indexOf(plain.charAt(place)) < 0;
    }
}
