package org.guiju.web.verdict;

import java.util.Comparator;
import java.util.List;

/**
 * What would happen to an action if it were submitted now.
 *
 * @param lines what needs to be read, in reading order
 * @param met clauses that were asked and are satisfied
 */
public record Outlook(Verdict verdict, List<FindingLine> lines, List<FindingLine> met) {

    static Outlook of(Verdict verdict, List<FindingLine> all) {
        return new Outlook(
                verdict,
                all.stream()
                        .filter(line -> line.mood() != Mood.PERMITS)
                        .sorted(Comparator.comparing(FindingLine::mood))
                        .toList(),
                all.stream().filter(line -> line.mood() == Mood.PERMITS).toList());
    }

    /** Why it is shut, in one sentence. */
    public String why() {
        return lines.stream()
                .filter(line -> verdict.shut())
                .map(FindingLine::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(verdict.detail());
    }

    boolean has(Mood mood) {
        return lines.stream().anyMatch(line -> line.mood() == mood);
    }
}
