package org.guiju.platform.tablet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A tablet that several people share (平板). It stands in one unit.
 *
 * @param key checks what it signs
 * @param keyHash by which it names itself
 * @param pinKey closes what is typed on it, so that it lies on the tablet unreadable
 * @param pinSecret opens that, sealed
 */
public record Tablet(
        UUID id,
        String name,
        UUID unit,
        String keyHash,
        String key,
        String pinKey,
        String pinSecret,
        UUID enrolledBy,
        Instant enrolledAt,
        Optional<Instant> retiredAt) {

    public boolean isRetired() {
        return retiredAt.isPresent();
    }

    /** Whether it signed this. */
    public boolean signed(byte[] body, String signature) {
        return TabletKeys.verifies(key, body, signature);
    }
}
