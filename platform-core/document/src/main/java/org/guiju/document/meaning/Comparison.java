package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One value of the document beside the parameter of the same nature.
 *
 * @param yours as a parameter of the document's own clause
 */
public record Comparison(Suggestion yours, Catalogue.Value theirs) {

    private static final Set<String> TIMES = Set.of("duration", "workdays", "period");
    private static final Set<String> NUMBERS = Set.of("number", "integer");

    public boolean isSame() {
        return yours.type().equals(theirs.type()) && plain(yours.value()).equals(plain(theirs.value()));
    }

    private static String plain(String value) {
        return value.endsWith(".00") ? value.substring(0, value.length() - 3) : value;
    }

    /**
     * Values pair up where the label speaks of the same; between clauses with a kind of control in common also where there is
     * only one of their nature on either side.
     */
    static List<Comparison> of(
            Meaning meaning, List<Suggestion> yours, List<Catalogue.Value> theirs, boolean sameKind) {
        var pairs = new ArrayList<Comparison>();
        for (var value : theirs) {
            best(meaning, yours, theirs, value, sameKind)
                    .filter(own -> !value.value().isEmpty())
                    .map(own -> new Comparison(own, value))
                    .ifPresent(pairs::add);
        }
        return List.copyOf(pairs);
    }

    private static Optional<Suggestion> best(
            Meaning meaning,
            List<Suggestion> yours,
            List<Catalogue.Value> theirs,
            Catalogue.Value value,
            boolean sameKind) {
        var like =
                yours.stream().filter(own -> isLike(own.type(), value.type())).toList();
        var rivals =
                theirs.stream().filter(one -> isLike(one.type(), value.type())).count();
        if (sameKind && !NUMBERS.contains(value.type()) && like.size() == 1 && rivals == 1) {
            return Optional.of(like.getFirst());
        }
        var label = Terms.in(value.label().zhHans() + " " + value.label().en());
        var named = like.stream()
                .filter(own ->
                        label.stream().anyMatch(term -> around(meaning, own).contains(term.word())))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static final int NEAR = 12;

    private static String around(Meaning meaning, Suggestion own) {
        var from = Math.max(0, own.quotes().from() - NEAR);
        var to = Math.min(meaning.text().length(), own.quotes().to() + NEAR);
        return Script.of(meaning.text().substring(from, to)).plain();
    }

    private static boolean isLike(String one, String other) {
        return one.equals(other)
                || TIMES.contains(one) && TIMES.contains(other)
                || NUMBERS.contains(one) && NUMBERS.contains(other);
    }
}
