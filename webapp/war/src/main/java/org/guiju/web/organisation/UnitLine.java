package org.guiju.web.organisation;

/**
 * A unit in the tree.
 *
 * @param depth steps below the company
 * @param people who belong to the very unit
 * @param closes its last day in words; empty while it stays open
 */
public record UnitLine(
        String id,
        String code,
        String name,
        String kind,
        String region,
        int depth,
        int people,
        String closes,
        boolean here) {}
