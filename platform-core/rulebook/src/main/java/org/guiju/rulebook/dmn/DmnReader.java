package org.guiju.rulebook.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.dmn.DmnModel.Decision;
import org.guiju.rulebook.dmn.DmnModel.Logic;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Sheet;

/** Reads a DMN file of any version. */
public final class DmnReader {

    private final Element root;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private DmnReader(Element root) {
        this.root = root;
    }

    /** @throws DmnException if the file is not DMN */
    public static DmnModel read(String file, String text) {
        var root = Xml.read(file, text);
        if (!root.name().equals("definitions")) {
            throw new DmnException(root.at(), DmnWords.of("not.dmn", root.name()));
        }
        return new DmnReader(root).model();
    }

    private DmnModel model() {
        readTypes();
        Map<String, Optional<Type>> inputs = new LinkedHashMap<>();
        for (var data : root.children("inputData")) {
            names.put(data.attributes().getOrDefault("id", ""), name(data));
            inputs.put(name(data), variableType(data));
        }
        root.children("decision")
                .forEach(decision -> names.put(decision.attributes().getOrDefault("id", ""), name(decision)));
        var decisions = root.children("decision").stream().map(this::decision).toList();
        return new DmnModel(name(root), types, inputs, decisions);
    }

    /** Definitions may refer to later ones, so they are gone through until nothing is added. */
    private void readTypes() {
        int before;
        do {
            before = types.size();
            root.children("itemDefinition").forEach(definition -> type(definition)
                    .ifPresent(type -> types.putIfAbsent(name(definition), type)));
        } while (types.size() > before);
    }

    private Optional<Type> type(Element definition) {
        var fields = definition.children("itemComponent");
        Optional<Type> type =
                fields.isEmpty() ? definition.child("typeRef").flatMap(ref -> type(ref.text())) : struct(fields);
        boolean list = "true".equals(definition.attributes().get("isCollection"));
        return list ? type.map(Type::listOf) : type;
    }

    private Optional<Type> struct(List<Element> components) {
        Map<String, Type> fields = new LinkedHashMap<>();
        components.forEach(component -> type(component).ifPresent(type -> fields.put(name(component), type)));
        return fields.size() == components.size() ? Optional.of(Type.struct(fields)) : Optional.empty();
    }

    private Optional<Type> type(String ref) {
        return DmnTypes.of(ref).or(() -> Optional.ofNullable(types.get(ref.strip())));
    }

    private Optional<Type> typeOf(Element element) {
        return element.attribute("guiju:type").flatMap(DmnTypes::ours).or(() -> element.attribute("typeRef")
                .flatMap(this::type));
    }

    private Optional<Type> variableType(Element element) {
        return element.child("variable").flatMap(this::typeOf);
    }

    static String name(Element element) {
        return element.attribute("name")
                .or(() -> element.attribute("id"))
                .orElse("")
                .strip();
    }

    private Decision decision(Element decision) {
        var requires = new ArrayList<String>();
        for (var requirement : decision.children("informationRequirement")) {
            requirement.children().forEach(required -> required.attribute("href")
                    .map(href -> href.substring(href.indexOf('#') + 1))
                    .map(id -> names.getOrDefault(id, id))
                    .ifPresent(requires::add));
        }
        return new Decision(name(decision), variableType(decision), requires, logic(decision), decision.at());
    }

    private Logic logic(Element decision) {
        for (var child : decision.children()) {
            switch (child.name()) {
                case "decisionTable" -> {
                    return new Logic.Table(table(decision, child));
                }
                case "literalExpression" -> {
                    var text = child.child("text");
                    if (text.isPresent()) {
                        return new Logic.Literal(new Sheet.Text(
                                text.get().text().strip(), text.get().textAt()));
                    }
                }
                case "invocation",
                        "context",
                        "relation",
                        "list",
                        "functionDefinition",
                        "conditional",
                        "for",
                        "some",
                        "every",
                        "filter" -> {
                    return new Logic.Other(child.name());
                }
                default -> {}
            }
        }
        return new Logic.Other("");
    }

    private Sheet table(Element decision, Element table) {
        return new TableElement(table, this::typeOf, variableType(decision), name(decision)).sheet();
    }
}
