package org.guiju.rulebook.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name nearest to one that is not known. */
public record Suggestion(String name) {

    /** Nothing is suggested where more than a third of the letters would have to change. */
    public static Optional<Suggestion> nearest(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(wrong, name) <= Math.max(1, Math.max(wrong.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(name -> name))
                .map(Suggestion::new);
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = row(a.charAt(i - 1), i, b, previous);
        }
        return previous[b.length()];
    }

    private static int[] row(char letter, int i, String b, int[] previous) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int changed = previous[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(changed, Math.min(previous[j], row[j - 1]) + 1);
        }
        return row;
    }
}
