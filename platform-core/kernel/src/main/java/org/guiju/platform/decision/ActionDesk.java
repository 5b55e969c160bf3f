package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one door: every change to anything a company owns is submitted here, whether it comes from a page, REST, an import,
 * a plugin or a clock.
 */
@ApplicationScoped
public class ActionDesk {

    private static final Logger LOG = Logger.getLogger(ActionDesk.class.getName());

    private static final int MAX_TRIES = 3;
    private static final String DEADLOCK = "40P01";

    @Inject
    DeskTransaction transaction;

    /** What the clauses would answer now; changes and records nothing. */
    public Answer dryRun(Actor actor, Submission submission) {
        return transaction.dryRun(actor, submission);
    }

    /** Carries everything out, follow-ups too, shows it, and undoes it: the preview of an action that does many things. */
    public <T> T rehearse(Actor actor, Submission submission, Function<Answer, T> look) {
        return transaction.rehearse(actor, submission, look);
    }

    /**
     * Decides and, when permitted, carries out, in one transaction. Should carrying out fail, nothing of it remains, and
     * the same decision is recorded as pending under the same key. Where somebody else changed a record in the same
     * moment it is all done again, facts and decision included.
     */
    public Answer submit(Actor actor, Submission submission) {
        return submit(actor, submission, answer -> {});
    }

    /** @param noted what has to be kept of the answer, in the same transaction or not at all */
    public Answer submit(Actor actor, Submission submission, Consumer<Answer> noted) {
        for (var tries = 1; ; tries++) {
            try {
                return transaction.submit(actor, submission, noted);
            } catch (CarryingFaultException fault) {
                if (!overtaken(fault) || tries == MAX_TRIES) {
                    LOG.log(Level.WARNING, "Carrying out " + submission.type() + " failed", fault);
                    return transaction.recordFault(actor, submission, fault, noted);
                }
            }
        }
    }

    private static boolean overtaken(Throwable fault) {
        return fault instanceof OptimisticLockException
                || fault instanceof SQLException database && DEADLOCK.equals(database.getSQLState())
                || fault.getCause() != null && overtaken(fault.getCause());
    }
}
