package org.guiju.rulebook.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word somebody probably meant. */
final class Nearest {

    private record Candidate(String word, int distance) {}

    private Nearest() {}

    static Optional<String> to(String word, Collection<String> known) {
        int tolerated = Math.max(1, word.length() / 3);
        return known.stream()
                .map(candidate -> new Candidate(candidate, distance(word, candidate, tolerated)))
                .filter(candidate -> candidate.distance <= tolerated)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private static int distance(String word, String candidate, int tolerated) {
        if (Math.abs(word.length() - candidate.length()) > tolerated) {
            return Integer.MAX_VALUE;
        }
        return edits(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
    }

    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
