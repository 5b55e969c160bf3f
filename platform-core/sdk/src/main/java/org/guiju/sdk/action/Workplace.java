package org.guiju.sdk.action;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/** What the platform lends a handler while it carries out one action. Implemented by the platform only. */
@API(status = API.Status.STABLE, since = "0.1")
public interface Workplace {

    /** The one "now" of this action. */
    Instant now();

    /** The company's zone. */
    ZoneId zone();

    /** Employee who acts; for follow-ups, the one on whose behalf the system acts. */
    String actor();

    /** The record the action is about, where its type declares one. */
    Optional<StoredRecord> subject();

    Optional<StoredRecord> record(UUID id);

    /** The action type's facts in scope, as captured before deciding. */
    Object fact(String name);

    /** A fresh time-ordered id. */
    UUID newId();
}
