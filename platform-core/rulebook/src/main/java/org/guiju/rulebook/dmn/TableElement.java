package org.guiju.rulebook.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.HitPolicy;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.rulebook.table.Sheet;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.sdk.Texts;

/** Reads one {@code decisionTable}. */
final class TableElement {

    private static final Pattern BOUNDS = Pattern.compile("\\[\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*]");
    private static final Pattern LOWEST = Pattern.compile(">=\\s*(.+)");
    private static final Pattern HIGHEST = Pattern.compile("<=\\s*(.+)");
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");

    private final Element table;
    private final Function<Element, Optional<Type>> types;
    private final Optional<Type> decided;
    private final String name;

    /** @param decided the type of the decision, which is that of the only output */
    TableElement(Element table, Function<Element, Optional<Type>> types, Optional<Type> decided, String name) {
        this.table = table;
        this.types = types;
        this.decided = decided;
        this.name = name;
    }

    Sheet sheet() {
        var inputs = table.children("input").stream().map(this::input).toList();
        var outputs = table.children("output").stream().map(this::output).toList();
        if (outputs.isEmpty()) {
            throw new DmnException(table.at(), DmnWords.of("no.output"));
        }
        var rows = table.children("rule").stream()
                .map(rule -> row(rule, inputs.size(), outputs.size()))
                .toList();
        return new Sheet(name, hit(), inputs, outputs, rows);
    }

    private HitPolicy hit() {
        var policy = table.attribute("hitPolicy").orElse("UNIQUE");
        return HitPolicy.of(policy, table.attribute("aggregation"))
                .orElseThrow(() -> new DmnException(table.at(), DmnWords.of("hit.policy", policy)));
    }

    private Sheet.In input(Element input) {
        var expression = input.child("inputExpression")
                .orElseThrow(() -> new DmnException(input.at(), DmnWords.of("no.expression")));
        var text = text(expression);
        var declared = input.child("inputValues").map(TableElement::text);
        var bounds = declared.flatMap(values -> bounds(values, BOUNDS, 1));
        return new Sheet.In(
                label(input, text.text()),
                text,
                types.apply(expression),
                bounds.or(() -> declared.flatMap(values -> bounds(values, LOWEST, 1))),
                declared.flatMap(values -> bounds(values, BOUNDS, 2))
                        .or(() -> declared.flatMap(values -> bounds(values, HIGHEST, 1))),
                input.attribute("guiju:step").map(step -> new Text(step, input.at())),
                declared.filter(values -> !isBounds(values))
                        .map(TableElement::listed)
                        .orElse(List.of()));
    }

    private static boolean isBounds(Text values) {
        return List.of(BOUNDS, LOWEST, HIGHEST).stream()
                .anyMatch(pattern -> pattern.matcher(values.text()).matches());
    }

    private static Optional<Text> bounds(Text values, Pattern pattern, int group) {
        var matcher = pattern.matcher(values.text());
        return matcher.matches() ? Optional.of(new Text(matcher.group(group), values.at())) : Optional.empty();
    }

    private Sheet.Out output(Element output) {
        var type = types.apply(output)
                .or(() -> table.children("output").size() == 1 ? decided : Optional.empty())
                .orElseThrow(() -> new DmnException(output.at(), DmnWords.of("no.type")));
        var called = output.attribute("name").orElse(name);
        return new Sheet.Out(
                new Text(called, output.at()),
                label(output, called),
                type,
                output.child("outputValues")
                        .map(TableElement::text)
                        .map(TableElement::listed)
                        .orElse(List.of()),
                expects(output),
                output.child("defaultOutputEntry").map(TableElement::text));
    }

    private static Map<Integer, Direction> expects(Element output) {
        Map<Integer, Direction> expects = new LinkedHashMap<>();
        output.attribute("guiju:expects").ifPresent(all -> {
            for (var one : all.split("\\s+")) {
                var parts = one.split(":");
                try {
                    expects.put(Integer.parseInt(parts[0]), Direction.valueOf(parts[1].toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
                    throw new DmnException(output.at(), DmnWords.of("expects", one));
                }
            }
        });
        return expects;
    }

    private static Texts label(Element element, String otherwise) {
        var label = element.attribute("label").orElse(otherwise);
        return new Texts(
                label,
                element.attribute("guiju:label-zh-Hant").orElse(label),
                element.attribute("guiju:label-en").orElse(label));
    }

    private Sheet.Row row(Element rule, int inputs, int outputs) {
        var when = rule.children("inputEntry").stream().map(TableElement::cell).toList();
        var then = rule.children("outputEntry").stream().map(TableElement::text).toList();
        if (when.size() != inputs || then.size() != outputs) {
            throw new DmnException(rule.at(), DmnWords.of("cells", inputs, outputs, when.size(), then.size()));
        }
        return new Sheet.Row(when, then, because(rule), rule.at());
    }

    private static Text cell(Element entry) {
        var text = text(entry);
        return text.text().isEmpty() ? new Text("-", text.at()) : text;
    }

    /** Annotations per language where the columns are called so; otherwise what stands in the columns, for everybody. */
    private Texts because(Element rule) {
        var columns = table.children("annotation").stream().map(DmnReader::name).toList();
        var entries = rule.children("annotationEntry").stream()
                .map(entry -> text(entry).text())
                .toList();
        if (columns.equals(LANGUAGES) && entries.size() == LANGUAGES.size()) {
            return new Texts(entries.get(0), entries.get(1), entries.get(2));
        }
        var all = entries.isEmpty()
                ? rule.child("description").map(Element::text).orElse("")
                : String.join(
                        "; ", entries.stream().filter(entry -> !entry.isEmpty()).toList());
        return Texts.same(all.strip());
    }

    private static Text text(Element element) {
        var inside = element.child("text").orElse(element);
        var written = inside.text();
        var stripped = written.strip();
        return new Text(stripped, place(inside, written.indexOf(stripped)));
    }

    /** The place of a character of an element's text, which begins right after its tag. */
    private static Origin place(Element element, int offset) {
        var before = element.text().substring(0, Math.max(0, offset));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return lines == 0
                ? new Origin(
                        element.textAt().file(),
                        element.textAt().line(),
                        element.textAt().column() + before.length())
                : new Origin(
                        element.textAt().file(),
                        element.textAt().line() + lines,
                        before.length() - before.lastIndexOf('\n'));
    }

    /** Values between commas that do not stand inside quotes or brackets. */
    private static List<Text> listed(Text values) {
        var listed = new ArrayList<Text>();
        int from = 0;
        int depth = 0;
        boolean quoted = false;
        var text = values.text() + ",";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && (i == 0 || text.charAt(i - 1) != '\\');
            depth += quoted ? 0 : c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && !quoted && depth == 0) {
                var value = text.substring(from, i).strip();
                if (!value.isEmpty()) {
                    listed.add(new Text(value, values.at()));
                }
                from = i + 1;
            }
        }
        return listed;
    }
}
