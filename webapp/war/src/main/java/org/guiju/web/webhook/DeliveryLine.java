package org.guiju.web.webhook;

/**
 * What became of an event on its way.
 *
 * @param result status code, or why there was none
 * @param next when it is tried again; empty when it is not
 * @param body what was sent, as the receiver reads it
 */
public record DeliveryLine(
        String event,
        boolean resendable,
        String at,
        String what,
        String state,
        String style,
        String result,
        int tries,
        String next,
        String answer,
        String body) {}
