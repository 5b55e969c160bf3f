package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.regulation.Parameter.Column;
import org.guiju.rulebook.regulation.Parameter.Dated;
import org.guiju.rulebook.regulation.Parameter.Kind;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.decision.Layer;

/** Reads one parameter of a clause file, and values for it from any file. */
final class ParameterReader {

    private final String name;
    private final Layer layer;
    private final Section section;
    private final Problems problems;

    private ParameterReader(String name, Layer layer, Section section) {
        this.name = name;
        this.layer = layer;
        this.section = section;
        this.problems = section.problems();
    }

    static Optional<Parameter> read(String name, Layer layer, Section section) {
        return new ParameterReader(name, layer, section).read();
    }

    private Optional<Parameter> read() {
        var kind = section.requiredChoice("type", Kind.class);
        return kind.map(known -> {
            var bare = bare(known);
            var bounded = withBounds(bare);
            var parameter = withValues(bounded);
            section.close();
            return parameter;
        });
    }

    /** The parameter without values, enough to read values by. */
    private Parameter bare(Kind kind) {
        return new Parameter(
                name,
                section.texts("label"),
                kind,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                java.util.Collections.unmodifiableMap(options(kind)),
                java.util.Collections.unmodifiableMap(columns(kind)),
                section.requiredChoice("origin", Parameter.Origin.class).orElse(Parameter.Origin.SEED),
                section.choice("stricter", Parameter.Direction.class),
                section.text("law"));
    }

    private Map<String, org.guiju.sdk.Texts> options(Kind kind) {
        if (kind != Kind.ENUM && kind != Kind.LIST) {
            section.notHere("type: " + spelling(kind), "options");
            return Map.of();
        }
        if (section.required("options").isPresent()
                && section.entries("options").isEmpty()) {
            problems.add(section.at("options"), Code.NO_OPTIONS);
        }
        return section.options("options");
    }

    private Map<String, Column> columns(Kind kind) {
        if (kind != Kind.TABLE) {
            section.notHere("type: " + spelling(kind), "columns");
            return Map.of();
        }
        section.required("columns");
        var columns = new LinkedHashMap<String, Column>();
        section.named("columns", Section.NAME).forEach((column, its) -> {
            var type = its.requiredChoice("type", Kind.class).filter(known -> plain(known, its));
            var label = its.texts("label");
            boolean optional = its.flag("optional", false);
            its.close();
            type.ifPresent(known -> columns.put(column.text(), new Column(label, known, optional)));
        });
        return columns;
    }

    private boolean plain(Kind kind, Section column) {
        boolean plain = kind != Kind.ENUM && kind != Kind.LIST && kind != Kind.TABLE;
        if (!plain) {
            problems.add(column.at("type"), Code.KEY_NOT_HERE, spelling(kind), "columns");
        }
        return plain;
    }

    private Parameter withBounds(Parameter bare) {
        if (!Order.ordered(bare.kind())) {
            section.notHere("type: " + spelling(bare.kind()), "min", "max", "stricter");
            return bare;
        }
        var min = section.node("min").flatMap(node -> Literal.read(node, bare.type(), problems));
        var max = section.node("max").flatMap(node -> Literal.read(node, bare.type(), problems));
        if (min.isPresent() && max.isPresent() && Order.compare(min.get(), max.get()) > 0) {
            problems.add(section.at("max"), Code.BOUNDS_CROSSED, show(bare, min.get()), show(bare, max.get()));
        }
        return bare.bounded(min, max);
    }

    private Parameter withValues(Parameter bounded) {
        var template = section.node("default").flatMap(node -> value(node, bounded, problems));
        var dated = dated(bounded);
        if (section.choice("origin", Parameter.Origin.class).isEmpty()) {
            return bounded;
        }
        boolean open = bounded.origin() == Parameter.Origin.OPEN;
        if (open && section.has("default")) {
            problems.add(section.at("default"), Code.DEFAULT_FOR_OPEN, name);
        }
        if (!open && !section.has("default") && !section.has("dated")) {
            problems.add(section.at(), Code.MISSING_DEFAULT, name);
        }
        return bounded.stating(template, dated);
    }

    private List<Dated> dated(Parameter parameter) {
        if (section.has("dated") && layer != Layer.LAW) {
            problems.add(section.at("dated"), Code.ONLY_LAW, "dated");
        }
        var dated = new ArrayList<Dated>();
        for (var row : section.sections("dated")) {
            var from = row.required("from").flatMap(node -> Literal.read(node, Type.date(), problems));
            var value = row.required("value").flatMap(node -> value(node, parameter, problems));
            row.close();
            if (from.isPresent() && value.isPresent()) {
                add(dated, new Dated((LocalDate) from.get(), value.get()), row.at());
            }
        }
        return List.copyOf(dated);
    }

    private void add(List<Dated> dated, Dated next, Origin at) {
        if (!dated.isEmpty() && !dated.getLast().from().isBefore(next.from())) {
            problems.add(at, Code.DATES_NOT_ASCENDING, next.from());
        }
        dated.add(next);
    }

    /** A value for a parameter, within its bounds; otherwise the problems say why not. */
    static Optional<Object> value(Node node, Parameter parameter, Problems problems) {
        int before = problems.count();
        var value = Literal.read(node, parameter.type(), problems);
        if (parameter.kind() == Kind.TABLE && node instanceof Node.Sequence rows) {
            rows.items().forEach(row -> refuseGaps(row, parameter, problems));
        }
        value.flatMap(read -> outOfBounds(parameter, read))
                .ifPresent(bounds -> problems.add(
                        node.at(), Code.OUT_OF_BOUNDS, show(parameter, value.get()), bounds.get(0), bounds.get(1)));
        return value.filter(read -> problems.count() == before);
    }

    private static void refuseGaps(Node row, Parameter parameter, Problems problems) {
        if (row instanceof Node.Mapping cells) {
            parameter.columns().entrySet().stream()
                    .filter(column -> !column.getValue().optional())
                    .map(Map.Entry::getKey)
                    .filter(column -> cells.value(column).isEmpty())
                    .forEach(column -> problems.add(row.at(), Code.MISSING_KEY, column));
        }
    }

    /** The bounds that a value is outside of, lowest and highest, as people write them. */
    static Optional<List<String>> outOfBounds(Parameter parameter, Object value) {
        return Optional.of(parameter)
                .filter(known -> !known.within(value))
                .map(known -> List.of(
                        known.min().map(min -> show(known, min)).orElse("…"),
                        known.max().map(max -> show(known, max)).orElse("…")));
    }

    static String show(Parameter parameter, Object value) {
        return String.valueOf(Literal.write(value, parameter.type()));
    }

    private static String spelling(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
