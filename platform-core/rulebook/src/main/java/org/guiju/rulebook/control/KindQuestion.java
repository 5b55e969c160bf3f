package org.guiju.rulebook.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.sdk.Texts;

/**
 * What every control of a kind has to be told, because the kind cannot know it.
 *
 * @param id kind and key, e.g. {@code allocation.ties}
 * @param asks the whole question
 * @param options every answer by its code, in words
 */
public record KindQuestion(String id, Texts asks, Map<String, Texts> options) {
    public KindQuestion {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
