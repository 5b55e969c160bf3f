package org.guiju.document.meaning;

import java.util.List;
import java.util.Map;

/**
 * The caller's own words.
 *
 * @param roles what people call the declared roles, by the role's code; they come before general words
 * @param currency of an amount that says 元 or nothing, by its code
 */
public record Vocabulary(Map<String, List<String>> roles, String currency) {

    public Vocabulary {
        roles = Map.copyOf(roles);
    }

    public static Vocabulary general() {
        return new Vocabulary(Map.of(), "CNY");
    }
}
