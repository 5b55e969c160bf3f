package org.guiju.rulebook.regulation;

import org.guiju.sdk.GuijuException;
import org.guiju.sdk.decision.ClauseCode;

/** A revision refers to a clause whose words are neither shipped nor stored; nothing may be guessed instead. */
public final class UnknownClauseException extends GuijuException {

    private final ClauseCode clause;
    private final String hash;

    public UnknownClauseException(ClauseCode clause, String hash) {
        super("No clause " + clause + " with hash " + hash);
        this.clause = clause;
        this.hash = hash;
    }

    public ClauseCode clause() {
        return clause;
    }

    public String hash() {
        return hash;
    }
}
