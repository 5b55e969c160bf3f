package org.guiju.web.webhook;

import java.util.List;

/** A webhook on the page. */
public record WebhookLine(
        String id,
        String url,
        String topics,
        String state,
        String style,
        boolean on,
        boolean ended,
        String note,
        String since,
        List<DeliveryLine> deliveries) {}
