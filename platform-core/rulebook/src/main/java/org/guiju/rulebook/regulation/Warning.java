package org.guiju.rulebook.regulation;

import java.util.List;
import org.guiju.rulebook.table.Correction;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/**
 * Something about a draft that does not keep it from being published, but that a named person has to decide on first.
 *
 * @param id the same as long as the same is doubtful, whatever else changes
 * @param says the whole sentence, with a case that shows it
 * @param corrections that would cure it; offered, never made
 */
public record Warning(String id, ClauseCode clause, Texts says, List<Correction> corrections) {
    public Warning {
        corrections = List.copyOf(corrections);
    }
}
