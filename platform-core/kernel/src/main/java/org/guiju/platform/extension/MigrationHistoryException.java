package org.guiju.platform.extension;

import java.sql.SQLException;
import org.guiju.sdk.GuijuException;

/** The database did not say which migrations of a plugin it has. */
public final class MigrationHistoryException extends GuijuException {

    private final String pluginId;

    MigrationHistoryException(String pluginId, SQLException cause) {
        super("The migrations of plugin " + pluginId + " cannot be read", cause);
        this.pluginId = pluginId;
    }

    /** The plugin asked about. */
    public String pluginId() {
        return pluginId;
    }
}
