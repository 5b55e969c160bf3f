package org.guiju.platform.sealing;

import org.guiju.sdk.GuijuException;

/** What was sealed cannot be opened. */
public class SealBrokenException extends GuijuException {

    private static final long serialVersionUID = 1;

    SealBrokenException(String why) {
        super("A sealed text cannot be opened: " + why);
    }
}
