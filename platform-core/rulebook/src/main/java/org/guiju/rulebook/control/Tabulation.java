package org.guiju.rulebook.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.table.CheckedTable;
import org.guiju.rulebook.table.Doubts;
import org.guiju.rulebook.table.RowTable;
import org.guiju.rulebook.table.Sheet;
import org.guiju.rulebook.table.Table;

/**
 * Determines named values by a decision table.
 *
 * @param reads everything the table reads, and the parameter that holds its rows
 */
public record Tabulation(Source source, List<Expression> reads) implements Kind {

    /** Where the rows stand. */
    public sealed interface Source {

        Sheet sheet();

        /** In the clause itself. */
        record Inline(Table table) implements Source {
            @Override
            public Sheet sheet() {
                return table.sheet();
            }
        }

        /** In a parameter, so that layers and locks say what they are. */
        record Rows(String parameter, RowTable columns) implements Source {
            @Override
            public Sheet sheet() {
                return columns.sheet();
            }
        }
    }

    public Tabulation {
        reads = List.copyOf(reads);
    }

    /** @throws UndeterminedException when the rows that hold make no table */
    public Table table(Map<String, ?> values) {
        return switch (checked(values)) {
            case Optional<CheckedTable> found
            when found.isPresent() && found.get() instanceof CheckedTable.Ok(Table table) -> table;
            default ->
                throw new UndeterminedException(
                        UndeterminedException.Reason.MISSING, source.sheet().name());
        };
    }

    private Optional<CheckedTable> checked(Map<String, ?> values) {
        return switch (source) {
            case Source.Inline(Table table) -> Optional.of(new CheckedTable.Ok(table));
            case Source.Rows(String parameter, RowTable columns) ->
                Optional.ofNullable(values.get(parameter))
                        .filter(List.class::isInstance)
                        .map(rows -> columns.table((List<?>) rows));
        };
    }

    @Override
    public Stream<Expression> expressions() {
        return reads.stream();
    }

    @Override
    public Doubts doubts(Map<String, ?> parameters) {
        return checked(parameters)
                .map(table -> Doubts.of(table, Values.of(parameters)))
                .orElse(Doubts.NONE);
    }

    @Override
    public void describe(Facets facets) {
        var sheet = source.sheet();
        facets.kind("calculation");
        facets.put(
                "determines",
                sheet.outputs().stream().map(output -> output.name().text()).collect(Collectors.joining(", ")));
        facets.put("hit", sheet.hit());
        facets.put(
                "inputs",
                sheet.inputs().stream().map(input -> input.expression().text()).collect(Collectors.joining(" | ")));
        facets.put("rows", source instanceof Source.Rows rows ? rows.parameter() : rows(sheet));
    }

    private static String rows(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> Stream.concat(row.when().stream(), row.then().stream())
                        .map(Sheet.Text::text)
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }
}
