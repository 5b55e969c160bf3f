package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.control.Control;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/**
 * A clause as its template states it: words, parameters, controls and examples in one piece, read from one file.
 *
 * @param catalogue ids of the requirements it makes true, e.g. {@code RE-5.1b}
 * @param text words with {@code {parameter}} placeholders
 * @param relations between parameters that should hold for whatever values are chosen
 * @param notEnforced why parts are text only; empty when all of it works
 * @param effectiveFrom first day of a clause of law, where it has one; companies date theirs by revisions
 * @param effectiveTo day on which a clause of law has ended, where it has
 * @param basis statute and article that a clause of law restates; empty for other clauses
 * @param hash SHA-256 over the canonical content
 */
public record Clause(
        ClauseCode code,
        Set<String> catalogue,
        Texts title,
        Texts text,
        Map<String, Parameter> parameters,
        List<Relation> relations,
        List<Control> controls,
        List<Example> examples,
        Texts notEnforced,
        Optional<LocalDate> effectiveFrom,
        Optional<LocalDate> effectiveTo,
        Texts basis,
        String hash) {

    /** A control as each of its actions sees it; none when the clause has no such control. */
    public List<Control> control(String name) {
        return controls.stream()
                .filter(control -> control.code().control().equals(name))
                .toList();
    }

    public Optional<Control> control(String name, String action) {
        return control(name).stream()
                .filter(control -> control.on().equals(action))
                .findFirst();
    }
}
