package org.guiju.rulebook.regulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.control.Allocation;
import org.guiju.rulebook.control.Attainment;
import org.guiju.rulebook.control.Cadence;
import org.guiju.rulebook.control.Calculation;
import org.guiju.rulebook.control.Checklist;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Deadline;
import org.guiju.rulebook.control.Draw;
import org.guiju.rulebook.control.Graduation;
import org.guiju.rulebook.control.Measure;
import org.guiju.rulebook.control.Prohibition;
import org.guiju.rulebook.control.Quota;
import org.guiju.rulebook.control.Rule;
import org.guiju.rulebook.control.Tabulation;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.regulation.Example.Expectation;
import org.guiju.rulebook.regulation.Example.Verdict;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.rulebook.table.Sheet;
import org.guiju.sdk.Money;

/** Reads the {@code examples} of a clause. */
final class ExampleReader {

    private final KnownActions known;
    private final Map<String, Parameter> parameters;
    private final List<Control> controls;
    private final Problems problems;
    private Set<String> unread = Set.of();

    ExampleReader(KnownActions known, Map<String, Parameter> parameters, List<Control> controls, Problems problems) {
        this.known = known;
        this.parameters = parameters;
        this.controls = controls;
        this.problems = problems;
    }

    List<Example> read(Section clause) {
        List<Example> examples = new ArrayList<>();
        unread = unread(clause);
        for (var section : clause.sections("examples")) {
            section.required("action");
            var action = section.scalar("action").flatMap(code -> known.action(code, problems));
            action.ifPresent(type -> {
                examples.add(new Example(
                        section.requiredText("name"),
                        type.code(),
                        given(section, Attainment.known(type, controls).scope()),
                        values(section),
                        expect(section, type.code())));
                section.close();
            });
        }
        return List.copyOf(examples);
    }

    /** Controls with problems of their own. */
    private Set<String> unread(Section clause) {
        var names = new HashSet<String>();
        clause.sections("controls").forEach(control -> control.text("control").ifPresent(names::add));
        names(controls).forEach(names::remove);
        return names;
    }

    private Map<String, Object> given(Section section, Scope scope) {
        var given = new LinkedHashMap<String, Object>();
        for (var entry : section.entries("given")) {
            Paths.type(scope, entry.key().text(), entry.key().at(), problems)
                    .flatMap(type -> Literal.read(entry.value(), type, problems))
                    .ifPresent(value -> given.put(entry.key().text(), value));
        }
        return given;
    }

    private Map<String, Object> values(Section section) {
        var values = new LinkedHashMap<String, Object>();
        for (var entry : section.entries("parameters")) {
            var parameter = parameters.get(entry.key().text());
            if (parameter == null) {
                problems.unknown(entry.key().at(), Thing.PARAMETER, entry.key().text(), parameters.keySet());
            } else {
                ParameterReader.value(entry.value(), parameter, problems)
                        .ifPresent(value -> values.put(parameter.name(), value));
            }
        }
        return values;
    }

    private Map<String, Expectation> expect(Section section, String action) {
        var asked =
                controls.stream().filter(control -> control.on().equals(action)).toList();
        var expect = new LinkedHashMap<String, Expectation>();
        section.required("then");
        for (var entry : section.entries("then")) {
            var name = entry.key().text();
            asked.stream()
                    .filter(control -> control.code().control().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            control -> expectation(entry.value(), control).ifPresent(found -> expect.put(name, found)),
                            () -> unknown(entry.key(), names(asked)));
        }
        return expect;
    }

    private void unknown(Node.Scalar control, List<String> asked) {
        if (!unread.contains(control.text())) {
            problems.unknown(control.at(), Thing.CONTROL, control.text(), asked);
        }
    }

    private static List<String> names(List<Control> controls) {
        return controls.stream().map(control -> control.code().control()).toList();
    }

    private Optional<Expectation> expectation(Node node, Control control) {
        if (node instanceof Node.Scalar word) {
            return verdict(word);
        }
        return Section.of(node, problems).flatMap(section -> {
            var found = detail(section, control);
            section.close();
            return found;
        });
    }

    private Optional<Expectation> verdict(Node.Scalar word) {
        var verdicts = Arrays.stream(Verdict.values())
                .map(verdict -> verdict.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!verdicts.contains(word.text())) {
            problems.notOneOf(word.at(), word.text(), verdicts);
            return Optional.empty();
        }
        return Optional.of(new Expectation.Outcome(Verdict.valueOf(word.text().toUpperCase(Locale.ROOT))));
    }

    private Optional<Expectation> detail(Section section, Control control) {
        return switch (control.kind()) {
            case Calculation calculation -> value(section, calculation.value().type());
            case Tabulation tabulation -> tabulated(section, tabulation.source().sheet());
            case Graduation graduation -> value(section, Type.money());
            case Measure measure -> value(section, measure.value().type());
            case Quota quota -> value(section, Type.percent());
            case Consequence consequence -> consequences(section);
            case Conduct conduct -> consequences(section);
            case Prohibition prohibition -> consequences(section);
            case Deadline deadline -> section.required("due").flatMap(this::due);
            case Cadence cadence -> section.required("due").flatMap(this::due);
            case Checklist checklist -> section.required("due").flatMap(this::due);
            case Draw draw -> section.required("due").flatMap(this::due);
            case Rule rule ->
                section.node("value")
                        .flatMap(node -> Section.scalar(node, problems))
                        .map(text -> new Expectation.Value(text.text()));
            case Allocation allocation ->
                section.required("value")
                        .flatMap(node -> Section.scalar(node, problems))
                        .map(text -> new Expectation.Value(text.text()));
            default -> wordOnly(section);
        };
    }

    private Optional<Expectation> value(Section section, Type type) {
        return section.required("value")
                .flatMap(node -> Literal.read(node, type, problems))
                .map(Expectation.Value::new);
    }

    /** One value, or one per output by its name. */
    private Optional<Expectation> tabulated(Section section, Sheet sheet) {
        if (sheet.outputs().size() == 1) {
            return value(section, sheet.resultType(sheet.outputs().getFirst()));
        }
        var values = new LinkedHashMap<String, Object>();
        sheet.outputs().forEach(output -> section.required(output.name().text())
                .flatMap(node -> Literal.read(node, sheet.resultType(output), problems))
                .ifPresent(value -> values.put(output.name().text(), value)));
        return Optional.of(new Expectation.Values(values));
    }

    private Optional<Expectation> wordOnly(Section section) {
        problems.add(section.at(), Code.EXPECTED_VALUE);
        return Optional.empty();
    }

    private Optional<Expectation> consequences(Section section) {
        return section.has("points")
                ? list(section, "points", Type.number())
                        .map(points -> new Expectation.Points(
                                points.stream().map(BigDecimal.class::cast).toList()))
                : list(section, "amount", Type.money())
                        .map(amounts -> new Expectation.Amounts(
                                amounts.stream().map(Money.class::cast).toList()));
    }

    private Optional<List<?>> list(Section section, String key, Type item) {
        return section.required(key)
                .flatMap(node -> Literal.read(node, Type.listOf(item), problems))
                .map(List.class::cast);
    }

    private Optional<Expectation> due(Node node) {
        return Section.scalar(node, problems).flatMap(text -> {
            boolean duration = text.text().startsWith("P");
            return Literal.read(text, duration ? Type.duration() : Type.instant(), problems)
                    .map(value -> duration
                            ? new Expectation.DueWithin((Duration) value)
                            : new Expectation.DueAt((Instant) value));
        });
    }
}
