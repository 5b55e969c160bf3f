package org.guiju.config.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads DMN 1.x models. What has no static type is kept as unsupported, and refused only where it is needed. */
final class ModelReader {

    private final Element root;
    private final ItemDefinitions items;
    private final Map<String, String> namesById = new HashMap<>();

    ModelReader(Element root) {
        this.root = root;
        this.items = new ItemDefinitions(root);
        Xml.children(root)
                .forEach(child -> Xml.attribute(child, "id").ifPresent(id -> namesById.put(id, Xml.name(child))));
    }

    Model read() {
        var inputs = new LinkedHashMap<String, Shape>();
        Xml.children(root, "inputData").forEach(input -> inputs.put(Xml.name(input), variable(input)));
        var decisions = new LinkedHashMap<String, Model.Decision>();
        Xml.children(root, "decision").forEach(one -> decisions.put(Xml.name(one), decision(one)));
        var knowledge = new LinkedHashMap<String, Model.Knowledge>();
        for (var one : Xml.children(root, "businessKnowledgeModel")) {
            Xml.child(one, "encapsulatedLogic").ifPresent(logic -> knowledge.put(Xml.name(one), knowledge(one, logic)));
        }
        return new Model(inputs, decisions, knowledge);
    }

    private Shape variable(Element element) {
        return Xml.child(element, "variable").map(items::of).orElse(Shape.ANY);
    }

    private Model.Decision decision(Element decision) {
        var requires = new ArrayList<String>();
        for (var requirement : Xml.children(decision, "informationRequirement")) {
            Xml.children(requirement).forEach(required -> requires.add(required(required)));
        }
        return new Model.Decision(Xml.name(decision), variable(decision), requires, logicIn(decision));
    }

    private String required(Element reference) {
        var href = Xml.attribute(reference, "href").orElse("");
        var name = namesById.get(href.substring(href.indexOf('#') + 1));
        return name == null ? href : name;
    }

    private Model.Knowledge knowledge(Element knowledge, Element function) {
        var parameters = Xml.children(function, "formalParameter").stream()
                .map(parameter -> new Model.Parameter(Xml.name(parameter), items.of(parameter)))
                .toList();
        boolean feel = Xml.attribute(function, "kind")
                .filter(kind -> !kind.equals("FEEL"))
                .isEmpty();
        var body = feel
                ? logicIn(function).orElse(new Logic.Unsupported("a function without a body"))
                : new Logic.Unsupported("a function that is not written in FEEL");
        return new Model.Knowledge(Xml.name(knowledge), parameters, variable(knowledge), body);
    }

    private Optional<Logic> logicIn(Element holder) {
        return Xml.children(holder).stream()
                .flatMap(child -> logic(child).stream())
                .findFirst();
    }

    private Optional<Logic> logic(Element element) {
        return switch (element.getLocalName()) {
            case "literalExpression" -> Optional.of(literal(element));
            case "context" ->
                Optional.of(new Logic.Context(Xml.children(element, "contextEntry").stream()
                        .map(this::entry)
                        .toList()));
            case "invocation" -> Optional.of(invocation(element));
            case "list" ->
                Optional.of(new Logic.Items(Xml.children(element).stream()
                        .flatMap(one -> logic(one).stream())
                        .toList()));
            case "relation" -> Optional.of(relation(element));
            case "conditional" ->
                Optional.of(new Logic.Choice(part(element, "if"), part(element, "then"), part(element, "else")));
            case "decisionTable" -> Optional.of(new TableReader(items).read(element));
            case "functionDefinition", "for", "filter", "some", "every" ->
                Optional.of(new Logic.Unsupported(element.getLocalName()));
            default -> Optional.empty();
        };
    }

    private Logic literal(Element element) {
        boolean foreign = Xml.attribute(element, "expressionLanguage")
                .filter(language -> !language.toUpperCase(Locale.ROOT).contains("FEEL"))
                .isPresent();
        return foreign
                ? new Logic.Unsupported("an expression in another language")
                : new Logic.Literal(Xml.text(element).orElse(""));
    }

    private Logic part(Element element, String name) {
        return Xml.child(element, name).flatMap(this::logicIn).orElse(new Logic.Unsupported("an empty " + name));
    }

    private Logic.Entry entry(Element entry) {
        var variable = Xml.child(entry, "variable");
        return new Logic.Entry(
                variable.map(Xml::name),
                logicIn(entry).orElse(new Logic.Unsupported("an empty context entry")),
                variable.map(items::of).orElse(Shape.ANY));
    }

    private Logic invocation(Element element) {
        var function =
                Xml.child(element, "literalExpression").flatMap(Xml::text).orElse("");
        var bindings = new ArrayList<Logic.Binding>();
        for (var binding : Xml.children(element, "binding")) {
            var parameter = Xml.child(binding, "parameter").map(Xml::name).orElse("");
            bindings.add(new Logic.Binding(
                    parameter, logicIn(binding).orElse(new Logic.Unsupported("a binding without an argument"))));
        }
        return new Logic.Invocation(function, bindings);
    }

    /** A relation is a list of contexts. */
    private Logic relation(Element element) {
        List<Element> columns = Xml.children(element, "column");
        var rows = new ArrayList<Logic>();
        for (var row : Xml.children(element, "row")) {
            var cells = Xml.children(row).stream()
                    .flatMap(cell -> logic(cell).stream())
                    .toList();
            var entries = new ArrayList<Logic.Entry>();
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                var column = columns.get(i);
                entries.add(new Logic.Entry(Optional.of(Xml.name(column)), cells.get(i), items.of(column)));
            }
            rows.add(new Logic.Context(entries));
        }
        return new Logic.Items(rows);
    }
}
