package org.guiju.platform.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Receivers inside the operator's own network, which the operator lets companies send to, also without encryption.
 *
 * @param hosts names or addresses, alone or with a port
 */
record Trusted(Set<String> hosts) {

    private static final String SETTING = "GUIJU_WEBHOOK_TRUSTED";

    /** What the operator's setting says: hosts with commas between them. */
    static Trusted byOperator() {
        return read(Optional.ofNullable(System.getenv(SETTING)).orElse(""));
    }

    static Trusted read(String setting) {
        return new Trusted(Arrays.stream(setting.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet()));
    }

    boolean contains(String host, int port) {
        return hosts.contains(host) || hosts.contains(host + ":" + port);
    }
}
