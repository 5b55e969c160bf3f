package org.guiju.config.eval;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.table.HitPolicy;
import org.w3c.dom.Element;

/** Reads one decision table of a DMN model. */
final class TableReader {

    private final ItemDefinitions items;

    TableReader(ItemDefinitions items) {
        this.items = items;
    }

    Logic read(Element table) {
        var policy = Xml.attribute(table, "hitPolicy").orElse("UNIQUE");
        return HitPolicy.of(policy, Xml.attribute(table, "aggregation"))
                .map(hit -> read(table, hit))
                .orElseGet(() -> new Logic.Unsupported("the hit policy " + policy));
    }

    private Logic read(Element table, HitPolicy policy) {
        var inputs = Xml.children(table, "input").stream().map(this::input).toList();
        var outputs = Xml.children(table, "output").stream().map(this::output).toList();
        var rows = Xml.children(table, "rule").stream().map(TableReader::row).toList();
        boolean whole = rows.stream()
                .allMatch(
                        row -> row.when().size() == inputs.size() && row.then().size() == outputs.size());
        return whole && !outputs.isEmpty()
                ? new Logic.Table(new TableLogic(policy, inputs, outputs, rows))
                : new Logic.Unsupported("a table whose rows do not fit its columns");
    }

    private TableLogic.In input(Element input) {
        var expression = Xml.child(input, "inputExpression");
        return new TableLogic.In(
                expression.flatMap(Xml::text).orElse(""),
                expression.map(items::of).orElse(Shape.ANY),
                values(input, "inputValues").stream().toList());
    }

    private TableLogic.Out output(Element output) {
        return new TableLogic.Out(
                Xml.name(output),
                items.of(output),
                values(output, "outputValues"),
                values(output, "defaultOutputEntry"));
    }

    private static Optional<String> values(Element column, String name) {
        return Xml.child(column, name).flatMap(Xml::text).filter(text -> !text.isEmpty());
    }

    private static TableLogic.Row row(Element rule) {
        return new TableLogic.Row(texts(rule, "inputEntry", "-"), texts(rule, "outputEntry", "null"));
    }

    private static List<String> texts(Element rule, String name, String otherwise) {
        return Xml.children(rule, name).stream()
                .map(entry -> Xml.text(entry).filter(text -> !text.isEmpty()).orElse(otherwise))
                .toList();
    }
}
