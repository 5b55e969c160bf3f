package org.guiju.platform.decision;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * An act that was held and is put before the clauses again, in the transaction that ended the wait. It need not be
 * permitted: facts are captured anew.
 *
 * @param origin docket entry of the first decision on it
 * @param done is told the answer
 */
public record Resubmission(Actor actor, Submission submission, UUID origin, Consumer<Answer> done) {}
