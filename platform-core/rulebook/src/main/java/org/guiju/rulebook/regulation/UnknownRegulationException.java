package org.guiju.rulebook.regulation;

import org.guiju.sdk.GuijuException;

/** A company uses a regulation that no installed plugin ships. */
public final class UnknownRegulationException extends GuijuException {

    private final String regulation;

    public UnknownRegulationException(String regulation) {
        super("No installed plugin ships the regulation " + regulation);
        this.regulation = regulation;
    }

    public String regulation() {
        return regulation;
    }
}
