package org.guiju.rulebook.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.Money;

/** Reads the {@code fields} of action and record types. */
final class FieldReader {

    private static final int MAX_TEXT = 10_000;

    private FieldReader() {}

    static List<Field> read(Section owner) {
        return owner.named("fields", Section.NAME).entrySet().stream()
                .flatMap(entry -> read(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static Optional<Field> read(Node.Scalar name, Section section) {
        var kind = section.requiredChoice("type", FieldKind.class);
        boolean choice = kind.filter(FieldKind.CHOICE::equals).isPresent();
        if (choice
                && section.required("options").isPresent()
                && section.entries("options").isEmpty()) {
            section.problems().add(section.at("options"), Code.NO_OPTIONS);
        } else if (!choice) {
            section.notHere("type: choice", "options");
        }
        var field = kind.map(known -> new Field(
                name.text(),
                known,
                section.flag("required", false),
                section.texts("label"),
                section.optionalTexts("hint"),
                section.integer("max_length", maxLength(known), 1, MAX_TEXT),
                bound(section, "min", known),
                bound(section, "max", known),
                section.options("options"),
                section.flag("personal", false)));
        field.ifPresent(known -> section.close());
        return field;
    }

    private static int maxLength(FieldKind kind) {
        return switch (kind) {
            case LONG_TEXT -> 4_000;
            case PHONE -> 20;
            case IDENTITY -> 18;
            default -> 200;
        };
    }

    private static Optional<BigDecimal> bound(Section section, String key, FieldKind kind) {
        return switch (kind) {
            case INTEGER, NUMBER, MONEY, PERCENT ->
                section.node(key)
                        .flatMap(node -> Literal.read(node, kind.type(List.of()), section.problems()))
                        .map(value -> value instanceof Money money ? money.toDecimal() : (BigDecimal) value);
            default -> {
                section.notHere("type: " + kind.spelling(), key);
                yield Optional.empty();
            }
        };
    }

    /** What expressions see of fields named in a list. */
    static Optional<Type> type(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::type)
                .findFirst();
    }
}
