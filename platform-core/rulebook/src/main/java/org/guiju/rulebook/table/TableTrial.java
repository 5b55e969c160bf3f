package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Problem;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Texts;

/** A table asked about values of its inputs, whatever facts they would come from. */
public final class TableTrial {

    /** What came of it. */
    public sealed interface Outcome {

        record Answered(TableAnswer answer) implements Outcome {}

        /** A value that cannot be read. */
        record Unreadable(int input, Texts says) implements Outcome {}

        /** The rows read more than the inputs. */
        record NeedsFacts(String path) implements Outcome {}
    }

    private static final Origin NOWHERE = new Origin("", 1, 1);

    private TableTrial() {}

    /**
     * @param scope in which the table was read
     * @param known parameters
     * @param written values of the inputs in the notation of cells
     */
    public static Outcome of(Table table, Scope scope, Values known, List<String> written) {
        var values = known;
        var wider = scope;
        var columns = new ArrayList<Sheet.In>();
        for (int input = 0; input < table.inputs().size(); input++) {
            var problems = new ArrayList<Problem>();
            var type = table.inputs().get(input).type();
            var value = read(input < written.size() ? written.get(input) : "", type, problems);
            if (value.isEmpty()) {
                return new Outcome.Unreadable(input, says(problems));
            }
            var name = "tried_" + input;
            values = values.with(name, value.get());
            wider = wider.with(name, type);
            columns.add(renamed(table.sheet().inputs().get(input), name));
        }
        return asked(table.sheet(), columns, wider, values);
    }

    private static Optional<Object> read(String text, Type type, List<Problem> problems) {
        var bare = text.strip();
        var present = type instanceof Type.Optional(Type of) ? of : type;
        boolean word = present instanceof Type.Text || present instanceof Type.Enumeration;
        var quoted = word && !bare.startsWith("\"") && !bare.equals("null") ? Shown.literal(bare) : bare;
        return new Literals(Scope.of(Map.of()), problems::add).read(new Sheet.Text(quoted, NOWHERE), type);
    }

    private static Sheet.In renamed(Sheet.In in, String name) {
        return new Sheet.In(
                in.label(), new Sheet.Text(name, NOWHERE), in.type(), in.min(), in.max(), in.step(), in.allowed());
    }

    private static Outcome asked(Sheet sheet, List<Sheet.In> inputs, Scope scope, Values values) {
        var asked = new Sheet(sheet.name(), sheet.hit(), inputs, sheet.outputs(), sheet.rows());
        if (!(TableCheck.check(asked, scope) instanceof CheckedTable.Ok(Table table))) {
            throw new IllegalStateException("The table could be read a moment ago");
        }
        try {
            return new Outcome.Answered(table.answer(values));
        } catch (UndeterminedException open) {
            return new Outcome.NeedsFacts(open.subject());
        }
    }

    private static Texts says(List<Problem> problems) {
        return problems.stream()
                .findFirst()
                .map(problem -> new Texts(
                        problem.message(Locale.SIMPLIFIED_CHINESE),
                        problem.message(Locale.TRADITIONAL_CHINESE),
                        problem.message(Locale.ENGLISH)))
                .orElse(Texts.none());
    }
}
