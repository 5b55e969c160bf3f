package org.guiju.web.organisation;

/**
 * Somebody who has never come in.
 *
 * @param link to hand over; empty where none works, or the reader may not see it
 * @param handing whether the reader may make a new one
 */
public record ArrivalLine(
        String id, String name, String login, String unit, String state, String style, String link, boolean handing) {}
