package org.guiju.platform.tablet;

import java.time.Instant;
import java.util.UUID;

/**
 * That a tablet had contact with us, and when. What is kept under it cannot have happened earlier, so nobody dates anything
 * back beyond the last contact.
 *
 * @param person who was signed in
 */
public record Lease(UUID person, Instant from) {

    String text() {
        return person + " " + from;
    }

    static Lease read(String text) {
        var space = text.indexOf(' ');
        return new Lease(UUID.fromString(text.substring(0, space)), Instant.parse(text.substring(space + 1)));
    }
}
