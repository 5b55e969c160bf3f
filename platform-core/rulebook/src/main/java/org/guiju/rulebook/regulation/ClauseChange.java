package org.guiju.rulebook.regulation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.rulebook.control.Level;
import org.guiju.sdk.Texts;

/**
 * What a company or one of its units says differently about a clause; whatever it does not name stays the template's.
 *
 * @param values parameter → value
 * @param text its own words, or empty texts
 * @param levels control name → level
 * @param off true when the clause does not apply at all
 * @param ranking for the company to say only
 */
public record ClauseChange(
        Map<String, Object> values, Texts text, Map<String, Level> levels, boolean off, Ranking ranking) {

    public ClauseChange {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    }

    public static final ClauseChange NONE = new ClauseChange(Map.of(), Texts.none(), Map.of(), false, Ranking.NONE);

    public ClauseChange withValue(String parameter, Object value) {
        var more = new TreeMap<>(values);
        more.put(parameter, value);
        return new ClauseChange(more, text, levels, off, ranking);
    }

    /** Says nothing about the parameter any more. */
    public ClauseChange withoutValue(String parameter) {
        var fewer = new TreeMap<>(values);
        fewer.remove(parameter);
        return new ClauseChange(fewer, text, levels, off, ranking);
    }

    public ClauseChange withText(Texts own) {
        return new ClauseChange(values, own, levels, off, ranking);
    }

    public ClauseChange withLevel(String control, Level level) {
        var more = new TreeMap<>(levels);
        more.put(control, level);
        return new ClauseChange(values, text, more, off, ranking);
    }

    /** Says nothing about the level any more. */
    public ClauseChange withoutLevel(String control) {
        var fewer = new TreeMap<>(levels);
        fewer.remove(control);
        return new ClauseChange(values, text, fewer, off, ranking);
    }

    public ClauseChange withOff(boolean switchedOff) {
        return new ClauseChange(values, text, levels, switchedOff, ranking);
    }

    public ClauseChange withRanking(Ranking ranked) {
        return new ClauseChange(values, text, levels, off, ranked);
    }
}
