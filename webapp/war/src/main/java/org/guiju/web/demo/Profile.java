package org.guiju.web.demo;

import java.util.Locale;
import java.util.Optional;

/** How this server is meant to be used; production unless the environment says otherwise. */
public enum Profile {
    DEMO,
    TEST,
    PRODUCTION;

    public static Profile current() {
        return Optional.ofNullable(System.getenv("GUIJU_PROFILE"))
                .map(name -> Profile.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(PRODUCTION);
    }

    /** Whether made-up companies, password accounts and a movable clock are allowed. */
    public boolean isMadeUp() {
        return this != PRODUCTION;
    }
}
