package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one door: every change to anything a company owns is submitted here, whether it comes from a page, REST, an import,
 * a plugin or a clock.
 */
@ApplicationScoped
public class ActionDesk {

    private static final Logger LOG = Logger.getLogger(ActionDesk.class.getName());

    @Inject
    DeskTransaction transaction;

    /** What the clauses would answer now; changes and records nothing. */
    public Answer dryRun(Actor actor, Submission submission) {
        return transaction.dryRun(actor, submission);
    }

    /**
     * Decides and, when permitted, carries out, in one transaction. Should carrying out fail, nothing of it remains, and
     * the same decision is recorded as pending under the same key.
     */
    public Answer submit(Actor actor, Submission submission) {
        try {
            return transaction.submit(actor, submission);
        } catch (CarryingFaultException fault) {
            LOG.log(Level.WARNING, "Carrying out " + submission.type() + " failed", fault);
            return transaction.recordFault(actor, submission, fault);
        }
    }
}
