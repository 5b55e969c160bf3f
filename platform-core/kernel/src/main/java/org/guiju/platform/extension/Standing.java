package org.guiju.platform.extension;

import java.util.List;
import java.util.Optional;

/** The state of an admitted plugin and why. Texts only: a kept exception would keep the plugin's classes. */
record Standing(PluginState state, Optional<Reason> reason, List<String> details) {

    static final Standing STARTED = new Standing(PluginState.STARTED, Optional.empty(), List.of());
    static final Standing STOPPED =
            new Standing(PluginState.STOPPED, Optional.of(Reason.STOPPED_BY_OPERATOR), List.of());

    static Standing waitsFor(List<String> dependencies) {
        return new Standing(
                PluginState.WAITS_FOR_DEPENDENCY,
                Optional.of(Reason.MISSING_DEPENDENCY),
                List.of(String.join(", ", dependencies)));
    }

    static Standing waitsForMigration(String pluginId) {
        return new Standing(
                PluginState.WAITS_FOR_MIGRATION, Optional.of(Reason.UNAPPLIED_MIGRATION), List.of(pluginId));
    }

    static Standing failed(Throwable cause) {
        String fault = cause instanceof PluginFaultException known ? known.fault() : cause.toString();
        return new Standing(PluginState.FAILED, Optional.of(Reason.FAILED_TO_START), List.of(fault));
    }
}
