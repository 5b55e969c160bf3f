package org.guiju.web.rest;

import java.util.Optional;
import java.util.UUID;

/** Ids as callers write them. */
final class Ids {

    private static final String WRITTEN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Ids() {}

    static Optional<UUID> read(String text) {
        return text.matches(WRITTEN) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
