package org.guiju.platform.tablet;

import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Answer;

/**
 * What became of an act that a tablet sent.
 *
 * @param answer the desk's, if it was asked now
 * @param untaken where it is kept, if the desk could not take it
 */
public record Taken(UUID act, Optional<Answer> answer, Optional<Untaken> untaken) {}
