package org.guiju.web.regulation;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.source.Canonical;
import org.guiju.web.wording.Words;

/** Rows that a parameter holds, as people fill them in: a line for each, its cells between tabs. */
final class RowsText {

    private static final String TAB = "\t";
    private static final int MAX_CELL = 200;

    private RowsText() {}

    /** The columns as the script that draws the rows reads them. */
    static String columns(Parameter parameter, Words words) {
        var columns = Json.createArrayBuilder();
        parameter
                .columns()
                .values()
                .forEach(column -> columns.add(Json.createObjectBuilder()
                        .add("label", words.text(column.label()))
                        .add("required", !column.optional())
                        .add("type", "text")
                        .add("mode", mode(column.kind()))
                        .add("max", MAX_CELL)
                        .add("choices", choices(column.kind(), words))));
        return columns.build().toString();
    }

    private static jakarta.json.JsonArrayBuilder choices(Parameter.Kind kind, Words words) {
        var choices = Json.createArrayBuilder();
        if (kind == Parameter.Kind.BOOLEAN) {
            List.of("true", "false")
                    .forEach(code -> choices.add(Json.createObjectBuilder()
                            .add("code", code)
                            .add("label", words.of(code.equals("true") ? "yes" : "no"))));
        }
        return choices;
    }

    private static String mode(Parameter.Kind kind) {
        return switch (kind) {
            case INTEGER, WORKDAYS -> "numeric";
            case NUMBER, MONEY -> "decimal";
            default -> "text";
        };
    }

    static String typed(Parameter parameter, Object value) {
        return ((List<?>) value)
                .stream()
                        .map(row -> parameter.columns().entrySet().stream()
                                .map(column -> cell(column.getValue().kind(), ((Map<?, ?>) row).get(column.getKey())))
                                .collect(Collectors.joining(TAB)))
                        .collect(Collectors.joining("\n"));
    }

    private static String cell(Parameter.Kind kind, Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal share
            when kind == Parameter.Kind.PERCENT ->
                share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** The rows in the notation of files. A cell that is left empty says nothing. */
    static String value(Parameter parameter, String typed) {
        var columns = List.copyOf(parameter.columns().keySet());
        var rows = new ArrayList<Map<String, String>>();
        typed.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var cells = line.split(TAB, -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < Math.min(cells.length, columns.size()); column++) {
                if (!cells[column].isBlank()) {
                    row.put(columns.get(column), cells[column].strip());
                }
            }
            rows.add(row);
        });
        return Canonical.text(rows);
    }
}
