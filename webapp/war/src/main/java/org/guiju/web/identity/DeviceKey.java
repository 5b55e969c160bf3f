package org.guiju.web.identity;

import jakarta.servlet.http.HttpServletRequest;

/** What a device sends in place of a sign-in. At its door nobody is asked who has signed in, so no other site can misuse that. */
public final class DeviceKey {

    public static final String HEADER = "Guiju-Device-Key";

    private static final String DOOR = "/api/v1/readings";

    private DeviceKey() {}

    static boolean opens(HttpServletRequest request) {
        return Path.of(request).value().equals(DOOR);
    }
}
