package org.guiju.rulebook.table;

/** What a row asks of one input. */
public sealed interface Cell {

    /** As it was written. */
    String text();

    /** A test that depends on nothing but the input. */
    record Fixed(String text, Passes passes) implements Cell {}
}
