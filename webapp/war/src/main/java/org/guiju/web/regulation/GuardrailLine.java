package org.guiju.web.regulation;

import java.util.List;
import java.util.Locale;
import org.guiju.web.clause.ClauseChip;

/**
 * A clause of law and where a regulation stands with it.
 *
 * @param basis statute and article
 * @param stages when it is asked, in words
 * @param word the state in words
 * @param says what it has against the regulation
 */
public record GuardrailLine(
        ClauseChip clause,
        String code,
        String basis,
        List<String> stages,
        State state,
        String word,
        List<String> says) {

    /** In the order in which they need somebody. */
    public enum State {
        BLOCKED("is-refuses"),
        OPEN("is-requires"),
        NOTICE("is-warns"),
        APPROVED("is-info"),
        CLEAR("is-permits"),
        /** Only asked when people act. */
        ACT("");

        private final String style;

        State(String style) {
            this.style = style;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String style() {
        return state.style;
    }
}
