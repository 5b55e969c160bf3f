package org.guiju.web.simulation;

import java.util.List;
import org.guiju.web.clause.ClauseChip;

/**
 * A control that only looks on.
 *
 * @param would what it would have done and how often; nothing where it had nothing to object to
 * @param people who, and how often, the most first
 */
public record ShadowLine(
        ClauseChip clause, String title, List<String> would, List<String> people, String last, String acts) {}
