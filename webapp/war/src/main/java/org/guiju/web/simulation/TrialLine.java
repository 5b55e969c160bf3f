package org.guiju.web.simulation;

/** One backtest in the list. */
public record TrialLine(
        String href,
        String title,
        String period,
        String state,
        String style,
        String who,
        String at,
        String differing) {}
