package org.guiju.web.organisation;

import java.util.List;

/** A unit with its people. */
public record UnitLine(String name, String kind, String region, int depth, List<PersonLine> people) {

    /** Somebody who works in a unit. */
    public record PersonLine(String name, String login, String posts, boolean active) {}
}
