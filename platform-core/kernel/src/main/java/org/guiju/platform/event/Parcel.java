package org.guiju.platform.event;

import java.util.Map;
import java.util.UUID;

/**
 * One thing to send, ready.
 *
 * @param asked whether somebody asked for it, so that it is tried once
 * @param seq place of the event, 0 for what has none
 * @param position of the webhook when it was made ready
 */
record Parcel(
        UUID event,
        String topic,
        boolean ping,
        boolean asked,
        long seq,
        long position,
        String url,
        Map<String, String> headers,
        String body) {}
