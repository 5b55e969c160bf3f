package org.guiju.sdk.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.guiju.sdk.Texts;

/**
 * What has to be shown when an item of a checklist is done.
 *
 * @param evidence everything that is asked for
 * @param least lowest reading that is in order
 * @param most highest reading that is in order
 * @param measure unit of the reading, e.g. °C
 * @param choices what can be chosen, with its words
 * @param good choices that are in order
 * @param correct what is owed when it is not in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Check(
        List<Evidence> evidence,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        String measure,
        Map<String, Texts> choices,
        List<String> good,
        Optional<Correction> correct) {

    public Check {
        evidence = List.copyOf(evidence);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        good = List.copyOf(good);
    }

    /** How an item is shown to be done. */
    public enum Evidence {
        /** Somebody says that it is in order. */
        TICK,
        /** A reading, whose limits say whether it is in order. */
        NUMBER,
        /** One of the choices, some of which are in order. */
        CHOICE,
        /** Pictures. */
        PHOTO,
        /** A drawn signature. */
        SIGNATURE,
        /** Words. */
        TEXT
    }

    /**
     * What follows from an item that is not in order: it is put right by one person and verified by another.
     *
     * @param byRole whose turn it is to put it right
     * @param verifiedBy role of whoever verifies
     */
    public record Correction(Texts title, Duration within, String byRole, String verifiedBy) {}

    public boolean asksFor(Evidence kind) {
        return evidence.contains(kind);
    }

    /** Whether a person says that it is in order, because nothing else can tell. */
    public boolean isJudged() {
        return !asksFor(Evidence.NUMBER) && !asksFor(Evidence.CHOICE);
    }

    /** Whether a reading is in order. */
    public boolean holds(BigDecimal reading) {
        return least.filter(limit -> reading.compareTo(limit) < 0).isEmpty()
                && most.filter(limit -> reading.compareTo(limit) > 0).isEmpty();
    }
}
