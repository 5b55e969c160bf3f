package org.guiju.web.organisation;

/** Somebody in the list of people. */
public record PersonLine(
        String id, String name, String number, String login, String unit, String posts, String leaves) {}
