package org.guiju.rulebook.regulation;

import java.util.Map;
import org.guiju.sdk.Texts;

/**
 * What a company or one of its units says differently about a clause; whatever it does not name stays the template's.
 *
 * @param values parameter → value
 * @param text its own words, or empty texts
 * @param levels control name → level
 * @param off true when the clause does not apply at all
 */
public record ClauseChange(Map<String, Object> values, Texts text, Map<String, Level> levels, boolean off) {

    public static final ClauseChange NONE = new ClauseChange(Map.of(), Texts.none(), Map.of(), false);
}
