package org.guiju.rulebook.conflict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.sdk.Texts;

/**
 * What each answer to an open question would do in one made-up case.
 *
 * @param given the case
 * @param outcomes by the code of the answer
 */
public record Illustration(Texts given, Map<String, Texts> outcomes) {
    public Illustration {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }
}
