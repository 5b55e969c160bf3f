package org.guiju.config.eval;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Elements of an XML document, by their local names: each version of DMN has a namespace of its own. */
final class Xml {

    private Xml() {}

    /** Reads a document without ever opening anything else. */
    static Element root(InputStream content, String file) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(content).getDocumentElement();
        } catch (SAXException | IOException unreadable) {
            throw new Refusal(file + " is not XML that can be read: " + unreadable.getMessage());
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("The JDK's own XML parser lacks a feature", missing);
        }
    }

    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Element> children(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    static Optional<Element> child(Element element, String name) {
        return children(element, name).stream().findFirst();
    }

    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    static String name(Element element) {
        return element.getAttribute("name").strip().replaceAll("\\s+", " ");
    }

    /** What stands in the element's {@code text}. */
    static Optional<String> text(Element element) {
        return child(element, "text").map(text -> text.getTextContent().strip());
    }
}
