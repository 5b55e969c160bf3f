package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.decision.ClauseCode;

/**
 * A dated state of a company's regulation (修订版). Immutable; it holds the clauses that it states, each with the instants
 * from which it holds, ascending. A clause it does not state keeps what an earlier revision stated.
 *
 * @param number 1, 2, 3 … per company and regulation
 * @param hash SHA-256 over the canonical content
 * @param arrangement of chapters and clauses, where this revision says one
 */
public record Revision(
        String regulation,
        int number,
        Instant publishedAt,
        String hash,
        Map<ClauseCode, List<Statement>> clauses,
        Optional<Arrangement> arrangement) {

    public Revision {
        clauses = Collections.unmodifiableMap(new TreeMap<>(clauses));
    }

    /** A revision with the hash of its content. */
    static Revision of(
            String regulation,
            int number,
            Instant publishedAt,
            Map<ClauseCode, List<Statement>> clauses,
            Optional<Arrangement> arrangement) {
        var unsigned = new Revision(regulation, number, publishedAt, "", clauses, arrangement);
        var hash = Canonical.hash(RevisionText.write(unsigned));
        return new Revision(regulation, number, publishedAt, hash, clauses, arrangement);
    }

    /** How the company arranges the regulation from an instant on. */
    public record Arrangement(Instant effectiveFrom, Outline outline) {}

    /** Canonical JSON, the same for equal revisions; it does not hold the hash, which is made from it. */
    public String text() {
        return RevisionText.write(this);
    }

    /**
     * Reads what {@link #text()} wrote, and computes its hash.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Revision read(String text) {
        return RevisionText.read(text);
    }

    /**
     * What holds for one clause from an instant on.
     *
     * @param template hash of the template's clause it builds on
     * @param company the company's own words
     * @param units by unit id, what a unit says differently
     * @param repealed true when the clause ends at that instant
     */
    public record Statement(
            String template,
            Instant effectiveFrom,
            ClauseChange company,
            Map<String, ClauseChange> units,
            boolean repealed) {
        public Statement {
            units = Collections.unmodifiableMap(new TreeMap<>(units));
        }
    }
}
