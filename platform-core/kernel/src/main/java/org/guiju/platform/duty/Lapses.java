package org.guiju.platform.duty;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The submission key of a lapse names the matter and the try. */
final class Lapses {

    private static final Pattern KEY = Pattern.compile("lapse/([0-9a-f-]{36})/\\d+");

    private Lapses() {}

    static String key(UUID matter, int failures) {
        return "lapse/" + matter + "/" + failures;
    }

    /** The matter that a submission lapses, if it does. */
    static Optional<UUID> matter(String key) {
        var found = KEY.matcher(key);
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
