package org.guiju.rulebook.dmn;

import org.guiju.rulebook.expression.Origin;
import org.guiju.sdk.GuijuException;
import org.guiju.sdk.Texts;

/** A file that cannot be taken for a decision table: where, why, and what to do. */
public final class DmnException extends GuijuException {

    private final Origin at;
    private final Texts says;

    DmnException(Origin at, Texts says) {
        super(at + ": " + says.en());
        this.at = at;
        this.says = says;
    }

    public Origin at() {
        return at;
    }

    public Texts says() {
        return says;
    }
}
