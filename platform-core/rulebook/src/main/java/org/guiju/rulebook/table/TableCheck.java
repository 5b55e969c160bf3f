package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Problem;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.UnaryTests;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.sdk.Texts;

/** Gives a sheet's names and cells their meaning, and reports what does not go together. */
public final class TableCheck {

    private static final Type UNITS = Type.number(2);

    private final Sheet sheet;
    private final Scope scope;
    private final Literals literals;
    private final List<TableProblem> problems = new ArrayList<>();

    private TableCheck(Sheet sheet, Scope scope) {
        this.sheet = sheet;
        this.scope = scope;
        this.literals = new Literals(scope, this::report);
    }

    public static CheckedTable check(Sheet sheet, Scope scope) {
        return new TableCheck(sheet, scope).check();
    }

    private CheckedTable check() {
        var inputs = sheet.inputs().stream()
                .map(this::input)
                .flatMap(Optional::stream)
                .toList();
        var outputs = sheet.outputs().stream().map(this::output).toList();
        policy();
        if (sheet.rows().size() > Table.MAX_ROWS) {
            problem(sheet.rows().getLast().at(), Says.of("too.many.rows", Table.MAX_ROWS));
        } else if (inputs.size() == sheet.inputs().size()) {
            return checked(inputs, outputs);
        }
        return new CheckedTable.Rejected(problems);
    }

    private CheckedTable checked(List<Input> inputs, List<Output> outputs) {
        var rules = new ArrayList<Rule>();
        sheet.rows().forEach(row -> rule(row, inputs, outputs).ifPresent(rules::add));
        if (problems.isEmpty()) {
            try {
                return new CheckedTable.Ok(new Table(typed(inputs), inputs, outputs, rules));
            } catch (TooWideException wide) {
                problem(
                        sheet.rows().getFirst().at(),
                        Says.of("too.wide", wide.bound().toPlainString()));
            }
        }
        return new CheckedTable.Rejected(problems);
    }

    /** The sheet, saying the types that its expressions have. */
    private Sheet typed(List<Input> inputs) {
        var typed = new ArrayList<Sheet.In>();
        for (int i = 0; i < inputs.size(); i++) {
            var in = sheet.inputs().get(i);
            typed.add(new Sheet.In(
                    in.label(),
                    in.expression(),
                    Optional.of(inputs.get(i).type()),
                    in.min(),
                    in.max(),
                    in.step(),
                    in.allowed()));
        }
        return new Sheet(sheet.name(), sheet.hit(), typed, sheet.outputs(), sheet.rows());
    }

    private void policy() {
        var names = new HashSet<String>();
        sheet.outputs().stream()
                .filter(output -> !names.add(output.name().text()))
                .forEach(output -> problem(
                        output.name().at(), Says.of("twice", output.name().text())));
        var hit = sheet.hit();
        var first = sheet.outputs().getFirst();
        if (hit.ranks()
                && sheet.outputs().stream().allMatch(output -> output.allowed().isEmpty())) {
            problem(first.name().at(), Says.of("no.priority", first.label()));
        }
        if (hit.aggregates() && sheet.outputs().size() > 1) {
            problem(sheet.outputs().get(1).name().at(), Says.of("one.output"));
        }
        boolean adds = hit == HitPolicy.COLLECT_SUM;
        boolean compares = hit == HitPolicy.COLLECT_MIN || hit == HitPolicy.COLLECT_MAX;
        if (adds && !Measure.adds(first.type()) || compares && !Measure.measures(first.type())) {
            problem(first.name().at(), Says.of("not.a.measure", first.label()));
        }
        sheet.outputs().forEach(this::expectations);
    }

    private void expectations(Sheet.Out output) {
        output.expects().keySet().stream()
                .filter(input -> input < 0 || input >= sheet.inputs().size())
                .forEach(input -> problem(output.name().at(), Says.of("no.such.input", output.label(), input)));
        if (!output.expects().isEmpty()
                && !Measure.measures(output.type())
                && output.allowed().isEmpty()) {
            problem(output.name().at(), Says.of("no.priority", output.label()));
        }
    }

    private Optional<Input> input(Sheet.In in) {
        var text = in.expression();
        if (!(Expression.check(text.text(), text.at(), scope) instanceof Checked.Ok(Expression expression))) {
            var rejected = (Checked.Rejected) Expression.check(text.text(), text.at(), scope);
            rejected.problems().forEach(this::report);
            return Optional.empty();
        }
        var type = expression.type() instanceof Type.Optional(Type of) ? of : expression.type();
        if (type instanceof Type.ListOf || type instanceof Type.Struct || type instanceof Type.Range) {
            problem(text.at(), Says.of("wrong.input", in.label()));
            return Optional.empty();
        }
        if (!Measure.measures(type)) {
            in.min().or(in::max).or(in::step).ifPresent(bound -> problem(bound.at(), Says.of("no.order", in.label())));
            return Optional.of(new Input(
                    in.label(),
                    expression,
                    new Domain(
                            Optional.empty(), Optional.empty(), Optional.empty(), literals.all(in.allowed(), type))));
        }
        return Optional.of(new Input(in.label(), expression, domain(in, type)));
    }

    private Domain domain(Sheet.In in, Type type) {
        var domain = new Domain(
                in.min().flatMap(text -> literals.read(text, type)),
                in.max().flatMap(text -> literals.read(text, type)),
                in.step().flatMap(text -> literals.read(text, Measure.difference(type))),
                literals.all(in.allowed(), type));
        boolean crossed = domain.min().isPresent()
                && domain.max().isPresent()
                && Measure.of(domain.min().get())
                                .compareTo(Measure.of(domain.max().get()))
                        > 0;
        boolean noStep =
                domain.step().filter(step -> Measure.of(step).signum() <= 0).isPresent();
        if (crossed || noStep) {
            problem(in.expression().at(), Says.of("domain", in.label()));
        }
        return domain;
    }

    private Output output(Sheet.Out out) {
        return new Output(
                out.name().text(),
                out.label(),
                out.type(),
                literals.all(out.allowed(), out.type()),
                out.expects(),
                out.none().flatMap(text -> none(text, out)));
    }

    private Optional<Answer> none(Text text, Sheet.Out out) {
        if (!sheet.hit().lists()) {
            return literals.answer(
                    text, sheet.hit() == HitPolicy.COLLECT_COUNT ? Type.integer() : out.type(), List.of());
        }
        if (!text.text().equals("[]")) {
            problem(text.at(), Says.of("none.of.list", out.label()));
        }
        return Optional.of(new Answer.Fixed(text.text(), List.of()));
    }

    private Optional<Rule> rule(Sheet.Row row, List<Input> inputs, List<Output> outputs) {
        if (row.when().size() != inputs.size() || row.then().size() != outputs.size()) {
            problem(
                    row.at(),
                    Says.of(
                            "cells",
                            inputs.size(),
                            outputs.size(),
                            row.when().size(),
                            row.then().size()));
            return Optional.empty();
        }
        var when = new ArrayList<Cell>();
        var then = new ArrayList<Answer>();
        for (int i = 0; i < inputs.size(); i++) {
            cell(row.when().get(i), inputs.get(i)).ifPresent(when::add);
        }
        for (int i = 0; i < outputs.size(); i++) {
            var output = outputs.get(i);
            literals.answer(row.then().get(i), output.type(), output.allowed()).ifPresent(then::add);
        }
        boolean whole = when.size() == inputs.size() && then.size() == outputs.size();
        return whole ? Optional.of(new Rule(when, then, row.because())) : Optional.empty();
    }

    /** Amounts may be written plainly, {@code [0..5000)}, where the input is money. */
    private Optional<Cell> cell(Text text, Input input) {
        var type = input.type();
        boolean optional = type instanceof Type.Optional;
        boolean money = (optional ? ((Type.Optional) type).of() : type) instanceof Type.Money;
        var checked = UnaryTests.check(text.text(), text.at(), scope, type);
        boolean plain = false;
        if (money && checked instanceof UnaryTests.Checked.Rejected) {
            var units = UnaryTests.check(text.text(), text.at(), scope, optional ? Type.optional(UNITS) : UNITS);
            plain = units instanceof UnaryTests.Checked.Ok;
            checked = plain ? units : checked;
        }
        switch (checked) {
            case UnaryTests.Checked.Ok(UnaryTests tests) -> {
                var passes = Passes.of(tests.admitted(), type instanceof Type.Optional(Type of) ? of : type);
                return Optional.of(new Cell(text.text(), tests, plain, passes));
            }
            case UnaryTests.Checked.Rejected(List<Problem> wrong) -> {
                wrong.forEach(this::report);
                return Optional.empty();
            }
        }
    }

    private void report(Problem problem) {
        problem(
                problem.at(),
                new Texts(
                        problem.message(Locale.SIMPLIFIED_CHINESE),
                        problem.message(Locale.TRADITIONAL_CHINESE),
                        problem.message(Locale.ENGLISH)));
    }

    private void problem(org.guiju.rulebook.expression.Origin at, Texts says) {
        problems.add(new TableProblem(at, says));
    }
}
