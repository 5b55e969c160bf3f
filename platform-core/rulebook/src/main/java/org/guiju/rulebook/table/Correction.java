package org.guiju.rulebook.table;

import java.util.List;

/** A change that would cure a warning. It is offered to people and never made by itself. Rows and columns count from 0. */
public sealed interface Correction {

    /** A new last row with these cells; what it answers is for people to say. */
    record AddRow(List<String> when) implements Correction {
        public AddRow {
            when = List.copyOf(when);
        }
    }

    record RemoveRow(int row) implements Correction {}

    record ChangeCell(int row, int input, String text) implements Correction {}
}
