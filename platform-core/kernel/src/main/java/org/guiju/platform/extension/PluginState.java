package org.guiju.platform.extension;

import java.util.Locale;

/** Where a plugin, or a file that wanted to be one, stands. */
public enum PluginState {
    STARTED,
    REFUSED,
    WAITS_FOR_DEPENDENCY,
    WAITS_FOR_MIGRATION,
    STOPPED,
    FAILED;

    /** Its name on the operator's page. */
    public String name(Locale reader) {
        return ReasonTexts.name(this, reader);
    }
}
