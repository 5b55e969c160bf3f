package org.guiju.rulebook.dmn;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.HitPolicy;
import org.guiju.rulebook.table.Sheet;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.sdk.Texts;

/** Writes a table as a DMN file with one decision, its input data and a diagram of both. */
public final class DmnWriter {

    private static final Pattern ROOT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");
    private static final int WIDTH = 180;
    private static final int HEIGHT = 80;
    private static final int GAP = 40;

    private final Sheet sheet;
    private final DmnVersion version;
    private final XMLStreamWriter xml;
    private int depth;

    private DmnWriter(Sheet sheet, DmnVersion version, XMLStreamWriter xml) {
        this.sheet = sheet;
        this.version = version;
        this.xml = xml;
    }

    public static String write(Sheet sheet, DmnVersion version) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new DmnWriter(sheet, version, xml).file();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return text.append('\n').toString();
    }

    private void file() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("definitions", with("id", "definitions", "name", sheet.name(), "namespace", DmnVersion.OURS + "/table"));
        xml.writeDefaultNamespace(version.model());
        xml.writeNamespace("dmndi", version.diagram());
        xml.writeNamespace("dc", DmnVersion.DC);
        xml.writeNamespace("di", DmnVersion.DI);
        xml.writeNamespace("guiju", DmnVersion.OURS);
        var data = data();
        for (var input : data.entrySet()) {
            open("inputData", with("id", "input_" + input.getKey(), "name", input.getKey()));
            empty("variable", variable(input.getKey(), input.getValue()));
            close();
        }
        decision(data.keySet());
        diagram(data.keySet());
        close();
        xml.writeEndDocument();
    }

    /** What the inputs are read from: a name of its own, or the first part of a path. */
    private Map<String, Optional<Type>> data() {
        Map<String, Optional<Type>> data = new LinkedHashMap<>();
        for (var input : sheet.inputs()) {
            var matcher = ROOT.matcher(input.expression().text());
            if (matcher.lookingAt()) {
                boolean whole = matcher.end() == input.expression().text().length();
                data.putIfAbsent(matcher.group(), whole ? input.type() : Optional.empty());
            }
        }
        return data;
    }

    private static Map<String, String> variable(String name, Optional<Type> type) {
        var attributes = with("name", name);
        typed(attributes, type);
        return attributes;
    }

    private static void typed(Map<String, String> attributes, Optional<Type> type) {
        type.flatMap(DmnTypes::feel).ifPresent(feel -> attributes.put("typeRef", feel));
        type.flatMap(DmnTypes::ours).ifPresent(ours -> attributes.put("guiju:type", ours));
    }

    private void decision(Set<String> data) throws XMLStreamException {
        open("decision", with("id", "decision", "name", sheet.name()));
        boolean single = sheet.outputs().size() == 1 && !sheet.hit().lists();
        empty(
                "variable",
                variable(
                        sheet.name(),
                        single ? Optional.of(sheet.outputs().getFirst().type()) : Optional.empty()));
        for (var name : data) {
            open("informationRequirement", with("id", "needs_" + name));
            empty("requiredInput", with("href", "#input_" + name));
            close();
        }
        table();
        close();
    }

    private void table() throws XMLStreamException {
        var attributes = with("id", "table", "hitPolicy", policy());
        if (sheet.hit().aggregates()) {
            attributes.put("aggregation", sheet.hit().name().substring("COLLECT_".length()));
        }
        open("decisionTable", attributes);
        for (int i = 0; i < sheet.inputs().size(); i++) {
            input(sheet.inputs().get(i), i + 1);
        }
        for (int i = 0; i < sheet.outputs().size(); i++) {
            output(sheet.outputs().get(i), i + 1);
        }
        var languages = languages();
        for (var language : languages) {
            empty("annotation", with("name", language));
        }
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(sheet.rows().get(i), i + 1, languages);
        }
        close();
    }

    private String policy() {
        return sheet.hit().aggregates()
                ? HitPolicy.COLLECT.name()
                : sheet.hit().name().replace('_', ' ');
    }

    private void input(Sheet.In input, int number) throws XMLStreamException {
        var attributes = with("id", "input" + number);
        label(attributes, input.label());
        input.step().ifPresent(step -> attributes.put("guiju:step", step.text()));
        open("input", attributes);
        var expression = with("id", "expression" + number);
        typed(expression, input.type());
        open("inputExpression", expression);
        text(input.expression());
        close();
        var values = values(input);
        if (!values.isEmpty()) {
            open("inputValues", with("id", "values" + number));
            text(values);
            close();
        }
        close();
    }

    private static String values(Sheet.In input) {
        if (!input.allowed().isEmpty()) {
            return listed(input.allowed());
        }
        if (input.min().isPresent() && input.max().isPresent()) {
            return "[" + input.min().get().text() + ".." + input.max().get().text() + "]";
        }
        return input.min()
                .map(min -> ">= " + min.text())
                .or(() -> input.max().map(max -> "<= " + max.text()))
                .orElse("");
    }

    private static String listed(List<Text> values) {
        return values.stream().map(Text::text).collect(Collectors.joining(", "));
    }

    private void output(Sheet.Out output, int number) throws XMLStreamException {
        var attributes = with("id", "output" + number, "name", output.name().text());
        label(attributes, output.label());
        typed(attributes, Optional.of(output.type()));
        if (!output.expects().isEmpty()) {
            attributes.put(
                    "guiju:expects",
                    new TreeMap<>(output.expects())
                            .entrySet().stream()
                                    .map(one -> one.getKey() + ":"
                                            + one.getValue().name().toLowerCase(java.util.Locale.ROOT))
                                    .collect(Collectors.joining(" ")));
        }
        open("output", attributes);
        if (!output.allowed().isEmpty()) {
            open("outputValues", with("id", "allowed" + number));
            text(listed(output.allowed()));
            close();
        }
        if (output.none().isPresent()) {
            open("defaultOutputEntry", with("id", "none" + number));
            text(output.none().get());
            close();
        }
        close();
    }

    private static void label(Map<String, String> attributes, Texts label) {
        attributes.put("label", label.zhHans());
        if (!label.zhHant().equals(label.zhHans())) {
            attributes.put("guiju:label-zh-Hant", label.zhHant());
        }
        if (!label.en().equals(label.zhHans())) {
            attributes.put("guiju:label-en", label.en());
        }
    }

    /** Columns of annotations: none, one for everybody, or one per language. */
    private List<String> languages() {
        var because = sheet.rows().stream().map(Sheet.Row::because).toList();
        if (because.stream().allMatch(Texts::isEmpty)) {
            return List.of();
        }
        boolean same = because.stream().allMatch(texts -> texts.equals(Texts.same(texts.zhHans())));
        return same ? List.of("because") : LANGUAGES;
    }

    private void row(Sheet.Row row, int number, List<String> languages) throws XMLStreamException {
        open("rule", with("id", "rule" + number));
        for (int i = 0; i < row.when().size(); i++) {
            entry(
                    "inputEntry",
                    "when" + number + "_" + (i + 1),
                    row.when().get(i).text());
        }
        for (int i = 0; i < row.then().size(); i++) {
            entry(
                    "outputEntry",
                    "then" + number + "_" + (i + 1),
                    row.then().get(i).text());
        }
        var because = row.because();
        for (var language : languages) {
            open("annotationEntry", Map.of());
            text(
                    switch (language) {
                        case "zh-Hant" -> because.zhHant();
                        case "en" -> because.en();
                        default -> because.zhHans();
                    });
            close();
        }
        close();
    }

    private void entry(String element, String id, String text) throws XMLStreamException {
        open(element, with("id", id));
        text(text);
        close();
    }

    private void diagram(Set<String> data) throws XMLStreamException {
        open("dmndi:DMNDI", Map.of());
        open("dmndi:DMNDiagram", with("id", "diagram"));
        int width = Math.max(1, data.size()) * (WIDTH + GAP) - GAP;
        int middle = GAP + width / 2;
        shape("decision", middle - WIDTH / 2, GAP, HEIGHT);
        int left = GAP;
        for (var name : data) {
            shape("input_" + name, left, GAP + 2 * HEIGHT, HEIGHT / 2);
            left += WIDTH + GAP;
        }
        left = GAP;
        for (var name : data) {
            open("dmndi:DMNEdge", with("id", "edge_" + name, "dmnElementRef", "needs_" + name));
            point(left + WIDTH / 2, GAP + 2 * HEIGHT);
            point(middle, GAP + HEIGHT);
            close();
            left += WIDTH + GAP;
        }
        close();
        close();
    }

    private void shape(String element, int x, int y, int height) throws XMLStreamException {
        open("dmndi:DMNShape", with("id", "shape_" + element, "dmnElementRef", element));
        empty("dc:Bounds", with("x", "" + x, "y", "" + y, "width", "" + WIDTH, "height", "" + height));
        close();
    }

    private void point(int x, int y) throws XMLStreamException {
        empty("di:waypoint", with("x", "" + x, "y", "" + y));
    }

    private void text(Text text) throws XMLStreamException {
        text(text.text());
    }

    private void text(String text) throws XMLStreamException {
        indent();
        xml.writeStartElement("text");
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }

    private void open(String element, Map<String, String> attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(element);
        attributes(attributes);
        depth++;
    }

    private void empty(String element, Map<String, String> attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (var attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private void close() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
