package org.guiju.rulebook.table;

import java.util.List;
import org.guiju.sdk.Texts;

/**
 * What is to be said about a table before it holds.
 *
 * @param faults that keep it from being used at all
 * @param warnings that a named person may decide on
 */
public record Doubts(List<Texts> faults, List<TableWarning> warnings) {

    public static final Doubts NONE = new Doubts(List.of(), List.of());

    public Doubts {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** What is to be said about rows that may not even make a table. */
    public static Doubts of(CheckedTable checked, org.guiju.rulebook.expression.Values known) {
        return switch (checked) {
            case CheckedTable.Ok(Table table) -> new Doubts(List.of(), TableAnalysis.of(table.with(known)));
            case CheckedTable.Rejected(List<TableProblem> problems) ->
                new Doubts(
                        problems.stream()
                                .map(problem -> Says.of("in.row", problem.at().line(), problem.says()))
                                .toList(),
                        List.of());
        };
    }
}
