package org.guiju.web.record;

/**
 * An action on a record.
 *
 * @param why why it cannot be done now; empty when it can
 */
public record Offer(String label, String href, String why) {}
