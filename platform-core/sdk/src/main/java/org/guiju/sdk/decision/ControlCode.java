package org.guiju.sdk.decision;

import org.apiguardian.api.API;

/** One control of one clause, e.g. {@code RE-SALES/5.1b#deduction}. */
@API(status = API.Status.STABLE, since = "0.1")
public record ControlCode(ClauseCode clause, String control) {

    public static ControlCode of(String address) {
        var hash = address.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("Not a control address: " + address);
        }
        return new ControlCode(ClauseCode.of(address.substring(0, hash)), address.substring(hash + 1));
    }

    @Override
    public String toString() {
        return clause + "#" + control;
    }
}
