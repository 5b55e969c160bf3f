package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.decision.ClauseCode;

/** A parameter's value as somebody typed it, read and checked exactly as an overlay file would be. */
public sealed interface TypedValue {

    record Read(Object value) implements TypedValue {}

    record Wrong(List<Problem> problems) implements TypedValue {}

    /**
     * @param text in the notation of the files: {@code 30%}, {@code PT24H}; items of a list separated by commas, rows of a table as a list of mappings
     * @param day from which the value is to hold
     */
    static TypedValue of(Library library, ClauseCode clause, String parameter, String text, LocalDate day) {
        var kind = library.clause(clause)
                .map(found -> found.parameters().get(parameter))
                .map(Parameter::kind);
        if (kind.filter(Parameter.Kind.TABLE::equals).isPresent()) {
            var problems = new Problems();
            var rows = ClauseSource.structure(parameter, text, problems);
            return rows.map(node -> ofNotation(library, clause, parameter, Canonical.ordered(node), day))
                    .orElseGet(() -> new Wrong(problems.list()));
        }
        var value = kind.filter(Parameter.Kind.LIST::equals).isPresent()
                ? Arrays.stream(text.split("\\s*[,，、]\\s*"))
                        .filter(item -> !item.isBlank())
                        .map(TypedValue::quoted)
                        .collect(Collectors.joining(", ", "[", "]"))
                : quoted(text.strip());
        return ofNotation(library, clause, parameter, value, day);
    }

    /**
     * A unit's own value, which has to keep what the company locks for its units as well.
     *
     * @param draft that says what the company locks
     */
    static TypedValue ofUnit(
            Library library, Draft draft, ClauseCode clause, String parameter, String text, LocalDate day) {
        var typed = of(library, clause, parameter, text, day);
        if (!(typed instanceof Read read)) {
            return typed;
        }
        var locks = new ArrayList<>(library.locks(clause));
        locks.addAll(draft.edit(clause).company().ranking().locksOn(clause));
        var found = library.clause(clause).orElseThrow();
        var problems = new Problems();
        new ChangeCheck(found, draft.layer(clause), locks, day, problems)
                .value(found.parameters().get(parameter), read.value(), new Origin(clause.toString(), 0, 0));
        return problems.none() ? read : new Wrong(problems.list());
    }

    private static TypedValue ofNotation(
            Library library, ClauseCode clause, String parameter, String value, LocalDate day) {
        var file = "overlay: " + clause.regulation() + "\nclauses:\n  " + quoted(clause.number())
                + ":\n    values:\n      " + quoted(parameter) + ": " + value + "\n";
        var read = Overlay.read(clause.toString(), file, library, Set.of(), day);
        return read.overlay()
                .<TypedValue>map(overlay ->
                        new Read(overlay.company().get(clause).values().get(parameter)))
                .orElseGet(() -> new Wrong(read.problems()));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(each -> quoted.append(
                        each == '"' || each == '\\' || each < ' '
                                ? String.format("\\u%04x", each)
                                : String.valueOf((char) each)));
        return quoted.append('"').toString();
    }
}
