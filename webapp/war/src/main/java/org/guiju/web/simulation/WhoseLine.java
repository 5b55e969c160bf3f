package org.guiju.web.simulation;

/** What a draft would have meant for a person or a unit. */
public record WhoseLine(
        String name,
        String href,
        String blocked,
        String allowed,
        String held,
        String warned,
        String fined,
        String paid,
        String points,
        String duties) {}
