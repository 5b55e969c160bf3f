package org.guiju.rulebook.dmn;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guiju.rulebook.expression.Origin;

/** Reads XML that comes from strangers: no document types, no entities of its own, nothing from elsewhere, bounded. */
final class Xml {

    static final int MAX_LENGTH = 8 * 1024 * 1024;
    private static final int MAX_DEPTH = 60;

    /** An element that has begun and not ended yet. */
    private static final class Open {
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final Origin at;
        private Origin textAt;

        Open(String name, Origin at) {
            this.name = name;
            this.at = at;
            this.textAt = at;
        }

        Element ended() {
            return new Element(name, attributes, children, text.toString(), at, textAt);
        }
    }

    private final String file;

    private Xml(String file) {
        this.file = file;
    }

    /** @throws DmnException if it is not well-formed or asks for more than elements and text */
    static Element read(String file, String text) {
        return new Xml(file).read(text);
    }

    private Element read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new DmnException(new Origin(file, 1, 1), DmnWords.of("too.large", MAX_LENGTH / 1024 / 1024));
        }
        try {
            return root(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException wrong) {
            throw new DmnException(at(wrong.getLocation()), DmnWords.of("not.xml", reason(wrong)));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static String reason(XMLStreamException wrong) {
        var message = String.valueOf(wrong.getMessage());
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + "Message: ".length());
    }

    private Element root(XMLStreamReader reader) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(begun(reader, open.size()));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader, open);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new DmnException(at(reader.getLocation()), DmnWords.of("no.entities"));
                case XMLStreamConstants.END_ELEMENT -> {
                    var ended = open.pop().ended();
                    if (open.isEmpty()) {
                        return ended;
                    }
                    open.peek().children.add(ended);
                    open.peek().textAt = at(reader.getLocation());
                }
                default -> {}
            }
        }
    }

    private Open begun(XMLStreamReader reader, int depth) {
        var end = at(reader.getLocation());
        if (depth >= MAX_DEPTH) {
            throw new DmnException(end, DmnWords.of("too.deep", MAX_DEPTH));
        }
        var open = new Open(reader.getLocalName(), end);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean ours = DmnVersion.OURS.equals(reader.getAttributeNamespace(i));
            boolean foreign = reader.getAttributeNamespace(i) != null && !ours;
            if (!foreign) {
                open.attributes.put(
                        (ours ? "guiju:" : "") + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return open;
    }

    private static void characters(XMLStreamReader reader, Deque<Open> open) {
        if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
        }
    }

    private Origin at(Location location) {
        return new Origin(file, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }
}
