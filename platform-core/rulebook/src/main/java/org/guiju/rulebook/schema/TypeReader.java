package org.guiju.rulebook.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;

/**
 * Types as files spell them: {@code money}, {@code money?} where it may be absent, {@code {enum: [a, b]}},
 * {@code {struct: {name: type}}}, {@code {list: type, max: 50}}; inside {@code list} the word {@code struct} may be
 * left out, and {@code {optional: type}} stands for the question mark where the type is not a single word.
 */
final class TypeReader {

    static final int DEFAULT_MAX = 50;

    private static final Map<String, Type> WORDS = Map.ofEntries(
            Map.entry("text", Type.text()),
            Map.entry("number", Type.number()),
            Map.entry("integer", Type.integer()),
            Map.entry("money", Type.money()),
            Map.entry("percent", Type.percent()),
            Map.entry("boolean", Type.bool()),
            Map.entry("date", Type.date()),
            Map.entry("time", Type.time()),
            Map.entry("instant", Type.instant()),
            Map.entry("duration", Type.duration()),
            Map.entry("period", Type.period()));
    private static final Set<String> SHAPES = Set.of("struct", "list", "enum", "optional");

    private final Problems problems;

    TypeReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Type> read(Node node) {
        return switch (node) {
            case Node.Scalar word -> word(word);
            case Node.Mapping mapping -> Section.of(mapping, problems).flatMap(this::shape);
            case Node.Sequence list -> wrong(list);
        };
    }

    private Optional<Type> wrong(Node node) {
        problems.add(node.at(), Code.WRONG_VALUE, "…", Form.TYPE);
        return Optional.empty();
    }

    private Optional<Type> word(Node.Scalar word) {
        boolean optional = word.text().endsWith("?");
        var name = optional ? word.text().substring(0, word.text().length() - 1) : word.text();
        var type = Optional.ofNullable(WORDS.get(name));
        if (type.isEmpty()) {
            problems.notOneOf(word.at(), name, WORDS.keySet().stream().sorted().toList());
        }
        return type.map(known -> optional ? Type.optional(known) : known);
    }

    private Optional<Type> shape(Section section) {
        var keys = section.tree().entries().stream()
                .map(entry -> entry.key().text())
                .filter(SHAPES::contains)
                .toList();
        if (keys.size() != 1) {
            return wrong(section.tree());
        }
        Optional<Type> type =
                switch (keys.getFirst()) {
                    case "struct" -> section.node("struct").flatMap(this::struct);
                    case "enum" -> enumeration(section);
                    case "optional" ->
                        section.node("optional").flatMap(this::read).map(Type::optional);
                    default -> list(section);
                };
        section.close();
        return type;
    }

    private Optional<Type> struct(Node node) {
        return Section.of(node, problems).map(section -> {
            var fields = new LinkedHashMap<String, Type>();
            for (var entry : section.tree().entries()) {
                if (!Section.NAME.matcher(entry.key().text()).matches()) {
                    problems.add(entry.key().at(), Code.WRONG_NAME, entry.key().text());
                }
                read(entry.value()).ifPresent(type -> fields.put(entry.key().text(), type));
            }
            return Type.struct(fields);
        });
    }

    private Optional<Type> enumeration(Section section) {
        List<String> codes = section.textList("enum");
        if (codes.isEmpty()) {
            problems.add(section.at("enum"), Code.NO_OPTIONS);
            return Optional.empty();
        }
        return Optional.of(Type.enumeration(codes));
    }

    private Optional<Type> list(Section section) {
        int max = section.integer("max", DEFAULT_MAX, 1, Type.ListOf.DEFAULT_MAX);
        return section.node("list").flatMap(this::item).map(item -> Type.listOf(item, max));
    }

    private Optional<Type> item(Node node) {
        boolean fields = node instanceof Node.Mapping mapping
                && mapping.entries().stream()
                        .noneMatch(entry -> SHAPES.contains(entry.key().text()));
        return fields ? struct(node) : read(node);
    }
}
