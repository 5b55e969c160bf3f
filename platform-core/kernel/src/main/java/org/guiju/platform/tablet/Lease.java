package org.guiju.platform.tablet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a tablet had contact with us, and when. What is kept under it cannot have happened earlier, so nobody dates anything
 * back beyond the last contact.
 *
 * @param person who was signed in
 * @param tablet the shared one it was given to; absent on somebody's own device
 */
public record Lease(UUID person, Instant from, Optional<UUID> tablet) {

    String text() {
        return person + " " + from + tablet.map(id -> " " + id).orElse("");
    }

    static Lease read(String text) {
        var parts = text.split(" ");
        return new Lease(
                UUID.fromString(parts[0]),
                Instant.parse(parts[1]),
                Optional.of(parts).filter(found -> found.length > 2).map(found -> UUID.fromString(found[2])));
    }

    /** On a shared tablet somebody else may be signed in since. */
    boolean isOf(Sender sender) {
        return tablet.equals(sender.tablet().map(Tablet::id))
                && (tablet.isPresent() || person.equals(sender.signedIn().employee()));
    }
}
