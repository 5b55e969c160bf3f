package org.guiju.sdk.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.guiju.sdk.Texts;

/**
 * What has to be shown when an item of a checklist is done.
 *
 * @param least lowest reading that is in order
 * @param most highest reading that is in order
 * @param measure unit of the reading, e.g. °C
 * @param correct what is owed when it is not in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Check(
        Evidence evidence,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        String measure,
        Optional<Correction> correct) {

    /** How an item is shown to be done. */
    public enum Evidence {
        TICK,
        NUMBER
    }

    /**
     * What follows from an item that is not in order: it is put right by one person and verified by another.
     *
     * @param byRole whose turn it is to put it right
     * @param verifiedBy role of whoever verifies
     */
    public record Correction(Texts title, Duration within, String byRole, String verifiedBy) {}

    /** Whether a reading is in order. */
    public boolean holds(BigDecimal reading) {
        return least.filter(limit -> reading.compareTo(limit) < 0).isEmpty()
                && most.filter(limit -> reading.compareTo(limit) > 0).isEmpty();
    }
}
