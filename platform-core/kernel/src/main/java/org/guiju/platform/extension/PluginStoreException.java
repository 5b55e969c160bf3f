package org.guiju.platform.extension;

import java.io.IOException;
import java.nio.file.Path;
import org.guiju.sdk.GuijuException;

/** The private store cannot be read or written. */
public final class PluginStoreException extends GuijuException {

    private final transient Path file;

    PluginStoreException(Path file, IOException cause) {
        super("The plugin store cannot be used at " + file, cause);
        this.file = file;
    }

    /** Where it failed. */
    public Path file() {
        return file;
    }
}
