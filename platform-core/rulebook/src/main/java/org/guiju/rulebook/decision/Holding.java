package org.guiju.rulebook.decision;

import java.util.Locale;
import org.guiju.sdk.decision.ControlCode;

/** Of clauses that meet in one decision, what stands by a person's ruling. */
public sealed interface Holding {

    /** This one; whatever meets it yields. */
    record One(ControlCode control) implements Holding {

        @Override
        public String code() {
            return control.toString();
        }
    }

    /** Of charges for one event only. */
    enum OfCharges implements Holding {
        BOTH,
        NEITHER;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it is written: {@code both}, {@code neither}, or the address of a control. */
    String code();

    /** @throws IllegalArgumentException if the text is none of these */
    static Holding of(String code) {
        for (var all : OfCharges.values()) {
            if (all.code().equals(code)) {
                return all;
            }
        }
        return new One(ControlCode.of(code));
    }
}
