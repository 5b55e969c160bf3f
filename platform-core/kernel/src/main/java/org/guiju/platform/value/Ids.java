package org.guiju.platform.value;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The one generator of ids: UUIDv7, ordered by time, and by call within this node. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds since 1970 in the upper 52 bits, a counter in the lower 12. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final String WRITTEN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Ids() {}

    public static UUID next() {
        var tick = System.currentTimeMillis() << 12;
        var stamp = LAST.updateAndGet(last -> Math.max(tick, last + 1));
        var high = (stamp >>> 12 << 16) | 0x7000 | (stamp & 0xfff);
        var low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** An id as people, programs and clauses write it; empty where it is none. */
    public static Optional<UUID> read(Object written) {
        return Optional.ofNullable(written)
                .map(Object::toString)
                .filter(text -> text.matches(WRITTEN))
                .map(UUID::fromString);
    }

    /** Ids as the database reads a list of them. */
    public static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
