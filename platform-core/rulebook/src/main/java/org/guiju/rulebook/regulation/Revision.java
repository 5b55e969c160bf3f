package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.sdk.decision.ClauseCode;

/**
 * A dated state of a company's regulation (修订版). Immutable; it holds the clauses that it states, each with the instants
 * from which it holds, ascending. A clause it does not state keeps what an earlier revision stated.
 *
 * @param number 1, 2, 3 … per company and regulation
 * @param hash SHA-256 over the canonical content
 */
public record Revision(
        String regulation, int number, Instant publishedAt, String hash, Map<ClauseCode, List<Statement>> clauses) {

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
            boolean repealed) {}
}
