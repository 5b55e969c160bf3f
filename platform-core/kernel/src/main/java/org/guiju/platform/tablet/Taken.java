package org.guiju.platform.tablet;

import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Answer;
import org.guiju.sdk.Texts;

/**
 * What became of an act that a tablet sent.
 *
 * @param answer the desk's, if it was asked now
 * @param untaken where it is kept, if the desk could not take it
 * @param unproven why it is not known who acts, while whoever does stands before the tablet and can type again
 */
public record Taken(UUID act, Optional<Answer> answer, Optional<Untaken> untaken, Optional<Texts> unproven) {

    static Taken kept(UUID act, Optional<Answer> answer, Untaken untaken) {
        return new Taken(act, answer, Optional.of(untaken), Optional.empty());
    }
}
