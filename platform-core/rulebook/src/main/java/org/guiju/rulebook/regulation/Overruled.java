package org.guiju.rulebook.regulation;

import java.util.Optional;
import org.guiju.sdk.decision.ClauseCode;

/**
 * A published value that a lock does not let hold any more (被锁定压过的取值): somebody has to bring the text into line.
 *
 * @param revision that published it
 * @param unit whose value it is; empty where the company said it
 * @param holds what holds in its place, where anything does
 * @param lock the one that keeps it from holding
 */
public record Overruled(
        ClauseCode clause,
        int revision,
        Optional<String> unit,
        Parameter parameter,
        Object said,
        Optional<Object> holds,
        Lock lock) {}
