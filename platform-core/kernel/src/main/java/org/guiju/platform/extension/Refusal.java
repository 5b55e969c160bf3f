package org.guiju.platform.extension;

import java.util.List;
import java.util.Locale;

/**
 * A file that was not let in.
 *
 * @param details facts the sentence names, in the order its message counts them
 */
public record Refusal(String fileName, Reason reason, List<String> details) implements Admission {

    public Refusal {
        details = List.copyOf(details);
    }

    static Refusal of(String fileName, Reason reason, Object... details) {
        return new Refusal(
                fileName, reason, List.of(details).stream().map(String::valueOf).toList());
    }

    /** Why, in the reader's language. */
    public String sentence(Locale reader) {
        return reason.sentence(details, reader);
    }
}
