package org.guiju.rulebook.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.rulebook.table.CheckedTable;
import org.guiju.rulebook.table.HitPolicy;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.rulebook.table.RowTable;
import org.guiju.rulebook.table.Sheet;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.rulebook.table.Table;
import org.guiju.rulebook.table.TableCheck;

/** Reads the {@code table} of a calculation. */
final class TabulationReader {

    /** Types of outputs as files spell them. */
    private enum Spelling {
        MONEY,
        PERCENT,
        NUMBER,
        INTEGER,
        TEXT,
        BOOLEAN,
        DATE,
        INSTANT,
        DURATION,
        PERIOD;

        Type type() {
            return switch (this) {
                case MONEY -> Type.money();
                case PERCENT -> Type.percent();
                case NUMBER -> Type.number();
                case INTEGER -> Type.integer();
                case TEXT -> Type.text();
                case BOOLEAN -> Type.bool();
                case DATE -> Type.date();
                case INSTANT -> Type.instant();
                case DURATION -> Type.duration();
                case PERIOD -> Type.period();
            };
        }
    }

    private final KindSource source;
    private final Section section;

    private TabulationReader(KindSource source, Section section) {
        this.source = source;
        this.section = section;
    }

    static Optional<Tabulation> read(KindSource source) {
        source.section().notHere("table", "value", "graded", "determines");
        return source.section().section("table").flatMap(table -> new TabulationReader(source, table).read());
    }

    private Optional<Tabulation> read() {
        var hit = section.requiredChoice("hit", HitPolicy.class);
        section.required("inputs");
        section.required("outputs");
        section.required("rows");
        var inputSections = section.sections("inputs");
        var outputSections = section.sections("outputs");
        boolean own = section.node("rows").filter(Node.Scalar.class::isInstance).isEmpty();
        int before = source.problems().count();
        var inputs = inputSections.stream().map(this::input).toList();
        var outputs = outputSections.stream()
                .map(output -> output(output, inputs))
                .flatMap(Optional::stream)
                .toList();
        var columns = own
                ? List.<RowTable.Columns>of()
                : inputSections.stream().map(this::columns).toList();
        var answers = own
                ? List.<String>of()
                : outputSections.stream()
                        .map(output -> column(output, "column").orElse(""))
                        .toList();
        Stream.concat(inputSections.stream(), outputSections.stream()).forEach(Section::close);
        var rows = own ? section.sections("rows").stream().map(this::row).toList() : List.<Sheet.Row>of();
        var name = own ? "rows" : section.requiredText("rows");
        section.close();
        if (hit.isEmpty() || outputs.isEmpty() || source.problems().count() > before) {
            return Optional.empty();
        }
        source.checkSays(
                "says",
                Stream.concat(Stream.of("value"), outputs.stream().map(output -> output.name()
                                .text()))
                        .toArray(String[]::new));
        var sheet = new Sheet(name, hit.get(), inputs, outputs, rows);
        return own ? inline(sheet) : ofRows(sheet, new RowTable(sheet, columns, answers, source.scope()));
    }

    private Optional<Tabulation> inline(Sheet sheet) {
        return checked(sheet)
                .map(table -> new Tabulation(
                        new Tabulation.Source.Inline(table),
                        table.reads().stream()
                                .map(this::path)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    /** Whether the columns go together shows without any row. */
    private Optional<Tabulation> ofRows(Sheet sheet, RowTable columns) {
        return checked(sheet)
                .map(table -> new Tabulation(
                        new Tabulation.Source.Rows(sheet.name(), columns),
                        Stream.concat(Stream.of(sheet.name()), table.reads().stream())
                                .map(this::path)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private Optional<Table> checked(Sheet sheet) {
        return switch (TableCheck.check(sheet, source.scope())) {
            case CheckedTable.Ok(Table table) -> Optional.of(table);
            case CheckedTable.Rejected(var problems) -> {
                problems.forEach(problem -> source.problems().add(problem.at(), Code.TABLE, problem.says()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Expression> path(String path) {
        return Expression.check(path, new Origin(path, 1, 1), source.scope())
                        instanceof Checked.Ok(Expression expression)
                ? Optional.of(expression)
                : Optional.empty();
    }

    private Sheet.In input(Section input) {
        input.required("input");
        input.scalar("input")
                .map(text -> new Place(text, source.scope(), Optional.empty()))
                .ifPresent(source.places());
        return new Sheet.In(
                input.texts("label"),
                input.scalar("input").map(TabulationReader::text).orElse(new Text("", input.at())),
                Optional.empty(),
                input.scalar("min").map(TabulationReader::text),
                input.scalar("max").map(TabulationReader::text),
                input.scalar("step").map(TabulationReader::text),
                input.scalars("allowed").stream().map(TabulationReader::text).toList());
    }

    private Optional<Sheet.Out> output(Section output, List<Sheet.In> inputs) {
        var name = output.requiredName("determines", Section.NAME);
        var type = output.requiredChoice("type", Spelling.class);
        var out = type.map(spelling -> new Sheet.Out(
                new Text(name, output.at("determines")),
                output.texts("label"),
                spelling.type(),
                output.scalars("allowed").stream().map(TabulationReader::text).toList(),
                expects(output, inputs),
                output.scalar("none").map(TabulationReader::text)));
        output.skip("label", "allowed", "expects", "none");
        return out;
    }

    private Map<Integer, Direction> expects(Section output, List<Sheet.In> inputs) {
        var known = inputs.stream().map(input -> input.expression().text()).toList();
        Map<Integer, Direction> expects = new LinkedHashMap<>();
        output.section("expects").ifPresent(expected -> {
            for (var entry : expected.tree().entries()) {
                if (known.contains(entry.key().text())) {
                    expected.requiredChoice(entry.key().text(), Direction.class)
                            .ifPresent(
                                    way -> expects.put(known.indexOf(entry.key().text()), way));
                } else {
                    source.problems()
                            .unknown(entry.key().at(), Thing.INPUT, entry.key().text(), known);
                }
            }
        });
        return expects;
    }

    private RowTable.Columns columns(Section input) {
        return new RowTable.Columns(
                column(input, "passes"),
                column(input, "equals"),
                column(input, "at_least"),
                column(input, "above"),
                column(input, "at_most"),
                column(input, "below"));
    }

    /** A column of the parameter that holds the rows. */
    private Optional<String> column(Section section, String key) {
        var rows = this.section.text("rows").flatMap(source.scope()::type);
        if (!(rows.orElse(Type.text()) instanceof Type.ListOf(Type.Struct(var fields), int max))) {
            this.section.scalar("rows").ifPresent(name -> source.problems()
                    .unknown(name.at(), Thing.PARAMETER, name.text(), List.of()));
            section.skip(key);
            return Optional.empty();
        }
        if (key.equals("column")) {
            section.required(key);
        }
        var column = section.scalar(key);
        column.filter(name -> !fields.containsKey(name.text()))
                .ifPresent(name -> source.problems().unknown(name.at(), Thing.COLUMN, name.text(), fields.keySet()));
        return column.map(Node.Scalar::text);
    }

    private Sheet.Row row(Section row) {
        row.required("when");
        row.required("then");
        var read = new Sheet.Row(cells(row, "when"), cells(row, "then"), row.optionalTexts("because"), row.at());
        row.close();
        return read;
    }

    private static List<Text> cells(Section row, String key) {
        return row.scalars(key).stream().map(TabulationReader::text).toList();
    }

    static Text text(Node.Scalar scalar) {
        return new Text(
                scalar.text().strip(), scalar.inside(new Origin(scalar.at().file(), 1, 1)));
    }
}
