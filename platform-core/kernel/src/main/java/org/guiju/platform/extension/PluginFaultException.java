package org.guiju.platform.extension;

import org.guiju.sdk.GuijuException;

/**
 * A plugin did something wrong. Tells what as text and keeps the stack trace, but not the exception itself: its class
 * may be the plugin's, and an exception that is kept would keep the plugin.
 */
public final class PluginFaultException extends GuijuException {

    private final String pluginId;
    private final String fault;

    PluginFaultException(String pluginId, Throwable fault) {
        super("Plugin " + pluginId + ": " + fault);
        this.pluginId = pluginId;
        this.fault = String.valueOf(fault);
        if (fault != null) {
            setStackTrace(fault.getStackTrace());
        }
    }

    /** The plugin at fault. */
    public String pluginId() {
        return pluginId;
    }

    /** Name and message of what it threw. */
    public String fault() {
        return fault;
    }
}
