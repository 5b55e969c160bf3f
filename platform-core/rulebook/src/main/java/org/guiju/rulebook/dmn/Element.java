package org.guiju.rulebook.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;

/**
 * An element of an XML file and where it begins.
 *
 * @param name without its namespace's prefix
 * @param attributes by local name; those of our own namespace begin with {@code guiju:}
 * @param text directly inside, and {@code textAt} where that begins
 */
record Element(
        String name, Map<String, String> attributes, List<Element> children, String text, Origin at, Origin textAt) {

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }

    Optional<Element> child(String child) {
        return children.stream().filter(one -> one.name.equals(child)).findFirst();
    }

    List<Element> children(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }
}
