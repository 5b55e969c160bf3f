package org.guiju.launcher.refusal;

import java.util.List;
import org.guiju.sdk.GuijuException;

/** The launcher stops here; {@link Wording} turns the reason and its facts into a sentence. */
public final class LaunchRefusedException extends GuijuException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final List<String> facts;

    public LaunchRefusedException(Refusal reason, Object... facts) {
        super(reason + " " + List.of(facts));
        this.reason = reason;
        this.facts = texts(facts);
    }

    public LaunchRefusedException(Throwable cause, Refusal reason, Object... facts) {
        super(reason + " " + List.of(facts), cause);
        this.reason = reason;
        this.facts = texts(facts);
    }

    public Refusal reason() {
        return reason;
    }

    public List<String> facts() {
        return facts;
    }

    private static List<String> texts(Object... facts) {
        return List.of(facts).stream().map(Object::toString).toList();
    }
}
