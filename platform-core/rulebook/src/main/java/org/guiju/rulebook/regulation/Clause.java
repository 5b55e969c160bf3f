package org.guiju.rulebook.regulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/**
 * A clause as its template states it: words, parameters, controls and examples in one piece, read from one file.
 *
 * @param catalogue ids of the requirements it makes true, e.g. {@code RE-5.1b}
 * @param text words with {@code {parameter}} placeholders
 * @param notEnforced why parts are text only; empty when all of it works
 * @param hash SHA-256 over the canonical content
 */
public record Clause(
        ClauseCode code,
        Set<String> catalogue,
        Texts title,
        Texts text,
        Map<String, Parameter> parameters,
        List<Control> controls,
        List<Example> examples,
        Texts notEnforced,
        String hash) {}
