package org.guiju.platform.decision;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.decision.Grants;
import org.guiju.rulebook.decision.OpenDuty;

/**
 * What a decision rests on beside the act and its facts; with these it can be taken again, exactly.
 *
 * @param unit codes of the unit whose clauses were asked and those above it, root first
 * @param reason what the actor gave as a reason
 * @param calendar hash of the calendar by which clocks ran
 * @param grants what people had granted; its directory knows what was asked of it and no more
 * @param duties that were open on the record
 * @param restraints how many of the findings, the last ones, are restrictions that people had decided on before
 */
record Premises(
        List<String> unit,
        Optional<String> reason,
        String calendar,
        Grants grants,
        List<OpenDuty> duties,
        int restraints) {}
