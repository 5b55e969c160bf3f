package org.guiju.config.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The types a DMN model declares. */
final class ItemDefinitions {

    private static final int DEEPEST = 30;

    private final Map<String, Element> definitions = new LinkedHashMap<>();

    ItemDefinitions(Element model) {
        for (var definition : Xml.children(model, "itemDefinition")) {
            definitions.put(Xml.name(definition), definition);
        }
    }

    /** The type of an element that carries or has a variable that carries a type reference. */
    Shape of(Element element) {
        return Xml.attribute(element, "typeRef").map(this::named).orElse(Shape.ANY);
    }

    Shape named(String reference) {
        return named(reference, 0);
    }

    private Shape named(String reference, int depth) {
        var name = reference.strip();
        if (definitions.containsKey(name)) {
            return defined(definitions.get(name), depth + 1);
        }
        var local = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('.')) + 1);
        if (ShapeReader.isBase(local)) {
            return Shape.of(ShapeReader.base(local, name));
        }
        return definitions.containsKey(local) ? defined(definitions.get(local), depth + 1) : Shape.ANY;
    }

    private Shape defined(Element definition, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal("The item definition \"" + Xml.name(definition) + "\" contains itself.");
        }
        var components = Xml.children(definition, "itemComponent");
        var one = components.isEmpty() ? reference(definition, depth) : Shape.of(context(components, depth));
        var item = one.with(false, tests(one, definition, "allowedValues"));
        boolean many =
                Xml.attribute(definition, "isCollection").filter("true"::equals).isPresent();
        var whole = many ? Shape.of(new Shape.ListOf(item)) : item;
        return whole.with(false, tests(whole, definition, "typeConstraint"));
    }

    private Shape reference(Element definition, int depth) {
        return Xml.child(definition, "typeRef")
                .map(reference -> named(reference.getTextContent(), depth))
                .orElse(Shape.ANY);
    }

    private Shape.Form context(List<Element> components, int depth) {
        var fields = new LinkedHashMap<String, Shape>();
        components.forEach(component -> fields.put(Xml.name(component), defined(component, depth + 1)));
        return new Shape.Context(fields);
    }

    private static List<String> tests(Shape shape, Element definition, String kind) {
        var tests = new ArrayList<>(shape.tests());
        Optional<String> text = Xml.child(definition, kind).flatMap(Xml::text);
        text.ifPresent(tests::add);
        return tests;
    }
}
