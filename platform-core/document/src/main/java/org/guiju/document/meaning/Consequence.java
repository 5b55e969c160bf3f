package org.guiju.document.meaning;

import java.util.List;
import java.util.Optional;

/**
 * What a breach or a merit leads to. What an amount is in law is never read from the words: that is asked.
 *
 * @param amount what is taken or given, as the words behind it say
 */
public record Consequence(Span span, Kind kind, Optional<Quantity> amount) {

    public enum Kind {
        FINE,
        DEDUCTION,
        WARNING,
        DISCIPLINE,
        DEMOTION,
        SUSPENSION,
        DISMISSAL,
        COMPENSATION,
        REWARD,
        NONE
    }

    private static final Lexicon<Kind> WORDS = Lexicon.read("consequences.txt", Kind::valueOf);
    private static final int REACH = 18;

    public boolean isReward() {
        return kind == Kind.REWARD;
    }

    static List<Consequence> in(Script text, List<Quantity> quantities) {
        var ordered = new Ordered<>(quantities, Quantity::span);
        return WORDS.in(text).stream()
                .filter(word -> word.meaning() != Kind.NONE)
                .map(word -> new Consequence(word.span(), word.meaning(), amount(text, word.span(), ordered)))
                .toList();
    }

    private static Optional<Quantity> amount(Script text, Span word, Ordered<Quantity> quantities) {
        var end = word.to();
        while (end < Math.min(text.length(), word.to() + REACH) && !text.hasOneOf("。；;，,", end)) {
            end++;
        }
        return quantities.within(word.from(), end).stream()
                .filter(Consequence::isAmount)
                .findFirst();
    }

    private static boolean isAmount(Quantity one) {
        return switch (one.kind()) {
            case MONEY, PERCENT -> true;
            case COUNT -> one.unit().equals("分") || one.unit().equals("倍");
            case DURATION -> one.bound() == Quantity.Bound.EXACTLY;
            default -> false;
        };
    }
}
