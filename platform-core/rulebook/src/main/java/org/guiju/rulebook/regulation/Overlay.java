package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.decision.ClauseCode;

/**
 * What a company says about a regulation, as reviewed in a file (公司修订).
 *
 * @param outlets who comes first in every clause that does not say so itself
 * @param company by clause
 * @param units by unit, then by clause
 */
public record Overlay(
        String regulation,
        Optional<Ranking.Outlets> outlets,
        Map<ClauseCode, ClauseChange> company,
        Map<String, Map<ClauseCode, ClauseChange>> units) {

    /** @param overlay empty when the problems say why */
    public record Read(Optional<Overlay> overlay, List<Problem> problems) {}

    public Overlay {
        company = Collections.unmodifiableMap(new TreeMap<>(company));
        var copy = new TreeMap<String, Map<ClauseCode, ClauseChange>>();
        units.forEach((unit, changes) -> copy.put(unit, Collections.unmodifiableMap(new TreeMap<>(changes))));
        units = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads and checks an overlay file against the clauses as shipped today.
     *
     * @param knownUnits ids of the company's units
     * @param day from which it is to hold; locks that begin later do not count yet
     */
    public static Read read(String file, String text, Library library, Set<String> knownUnits, LocalDate day) {
        return new OverlayReader(library, knownUnits, day).read(file, text);
    }

    /** Everything said about one clause, by unit. */
    public Map<String, ClauseChange> units(ClauseCode clause) {
        var changes = new LinkedHashMap<String, ClauseChange>();
        units.forEach(
                (unit, said) -> Optional.ofNullable(said.get(clause)).ifPresent(change -> changes.put(unit, change)));
        return changes;
    }
}
