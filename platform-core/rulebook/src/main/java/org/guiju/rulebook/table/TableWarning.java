package org.guiju.rulebook.table;

import java.util.List;
import org.guiju.sdk.Texts;

/**
 * Something about a table that a named person should decide on before it holds.
 *
 * @param key says the same about the same rows and values, whatever their place in the table
 * @param says the whole sentence, with the counterexample
 * @param example values of the inputs that show it, in their order; empty where no single case does
 * @param rows it speaks of, from 0
 */
public record TableWarning(
        Kind kind, String key, Texts says, List<Object> example, List<Integer> rows, List<Correction> corrections) {

    public enum Kind {
        /** No row applies to a part of the declared domain. */
        GAP,
        /** Two rows apply where only one may. */
        OVERLAP,
        /** Rows before it, or ranking before it, always apply instead. */
        SHADOWED,
        /** No value of the declared domain passes. */
        UNREACHABLE,
        /** An output goes the wrong way as an input grows. */
        REVERSAL,
        /** A consequence becomes milder as an input grows. */
        SEVERITY_FALLS,
        /** An end lies between two smallest units. */
        OFF_STEP,
        /** There are more of a kind than are told one by one. */
        MORE,
        /** Something that this analysis cannot see through. */
        NOT_ANALYSABLE
    }

    public TableWarning {
        example = List.copyOf(example);
        rows = List.copyOf(rows);
        corrections = List.copyOf(corrections);
    }
}
