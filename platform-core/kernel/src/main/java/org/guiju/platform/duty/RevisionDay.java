package org.guiju.platform.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;

/** When a revision that has just been published takes effect. */
public final class RevisionDay {

    private RevisionDay() {}

    /** The first instant of its day in the company; empty where what was done publishes nothing. */
    public static Optional<Instant> of(CarriedOut done) {
        return done.action().equals("PublishRevision") && done.values().get("effective_from") instanceof LocalDate from
                ? Optional.of(from.atStartOfDay(done.company().zone()).toInstant())
                : Optional.empty();
    }
}
