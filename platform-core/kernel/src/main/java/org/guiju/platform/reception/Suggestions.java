package org.guiju.platform.reception;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.document.cleaning.Plain;
import org.guiju.document.meaning.Meaning;
import org.guiju.document.meaning.Sentence.Modality;
import org.guiju.rulebook.regulation.Clause;

/** Clauses of modules that speak of the same thing as a text, the nearest first; people choose. */
public final class Suggestions {

    private static final int MOST = 5;
    private static final double LEAST = 0.12;

    /** @param shared words both have, as far as they say something */
    public record Like(Clause clause, double nearness, List<String> shared) {}

    private Suggestions() {}

    static boolean binds(String text) {
        var modalities = Meaning.of(text).modalities();
        return modalities.contains(Modality.MUST) || modalities.contains(Modality.MUST_NOT);
    }

    public static List<Like> of(String text, List<Clause> clauses) {
        var own = pairs(text);
        return clauses.stream()
                .map(clause -> like(own, clause))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Like::nearness).reversed().thenComparing(like -> like.clause()
                        .code()))
                .limit(MOST)
                .toList();
    }

    private static Optional<Like> like(Set<String> own, Clause clause) {
        var other = pairs(clause.title().zhHans() + " " + clause.text().zhHans());
        var shared = own.stream().filter(other::contains).sorted().toList();
        double nearness = own.isEmpty() || other.isEmpty() ? 0 : 2.0 * shared.size() / (own.size() + other.size());
        return nearness < LEAST ? Optional.empty() : Optional.of(new Like(clause, nearness, shared));
    }

    /** Neighbouring signs, which is what words of Chinese mostly are. */
    private static Set<String> pairs(String text) {
        var plain = Plain.of(text);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            if (Character.isLetter(plain.charAt(i)) && Character.isLetter(plain.charAt(i + 1))) {
                pairs.add(plain.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
