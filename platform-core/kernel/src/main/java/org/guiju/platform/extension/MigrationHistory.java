package org.guiju.platform.extension;

import java.util.List;

/** Asked before a plugin with migrations starts: does the database have them? */
@FunctionalInterface
public interface MigrationHistory {

    /**
     * @param migrations file names of the plugin's migrations, e.g. {@code V1__init.sql}; never empty
     * @return whether all of them are applied
     */
    boolean applied(String pluginId, List<String> migrations);
}
