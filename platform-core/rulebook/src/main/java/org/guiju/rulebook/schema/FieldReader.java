package org.guiju.rulebook.schema;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Money;

/** Reads the {@code fields} of action and record types, and the {@code columns} of fields that hold rows. */
public final class FieldReader {

    private static final int MAX_TEXT = 200_000;

    /** What cannot stand in a row of a table. */
    private static final Set<FieldKind> NO_COLUMNS = Set.of(FieldKind.ROWS, FieldKind.SIGNATURE, FieldKind.FILES);

    private final Collection<String> records;

    private FieldReader(Collection<String> records) {
        this.records = records;
    }

    /** @param records codes of record types that fields may refer to */
    public static List<Field> read(Section owner, Collection<String> records) {
        return new FieldReader(records).fields(owner.named("fields", Section.NAME));
    }

    private List<Field> fields(Map<Node.Scalar, Section> named) {
        return named.entrySet().stream()
                .flatMap(entry -> read(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Field> read(Node.Scalar name, Section section) {
        var kind = section.requiredChoice("type", FieldKind.class);
        checkOptions(section, kind.filter(FieldKind::hasOptions).isPresent());
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
                section.flag("personal", false),
                of(section, known),
                columns(section, known),
                states(section, known)));
        field.ifPresent(known -> section.close());
        return field;
    }

    private static void checkOptions(Section section, boolean choice) {
        if (choice
                && section.required("options").isPresent()
                && section.entries("options").isEmpty()) {
            section.problems().add(section.at("options"), Code.NO_OPTIONS);
        } else if (!choice) {
            section.notHere("type: choice", "options");
        }
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
        if (kind.isCounted()) {
            return section.has(key)
                    ? Optional.of(BigDecimal.valueOf(section.integer(key, 1, 1, FieldKind.MAX_ITEMS)))
                    : Optional.empty();
        }
        if (kind.isNumeric()) {
            return section.node(key)
                    .flatMap(node -> Literal.read(node, kind.type(List.of()), section.problems()))
                    .map(value -> value instanceof Money money ? money.toDecimal() : (BigDecimal) value);
        }
        section.notHere("type: " + kind.spelling(), key);
        return Optional.empty();
    }

    private Optional<String> of(Section section, FieldKind kind) {
        if (!kind.isReference()) {
            section.notHere("type: " + kind.spelling(), "of");
            return Optional.empty();
        }
        return section.scalar("of").map(code -> {
            if (!records.contains(code.text())) {
                section.problems().unknown(code.at(), Thing.RECORD, code.text(), records);
            }
            return code.text();
        });
    }

    /** Whether there are such states is known only once the record types are. */
    private static List<String> states(Section section, FieldKind kind) {
        if (!kind.isReference()) {
            section.notHere("type: " + kind.spelling(), "states");
            return List.of();
        }
        return section.textList("states");
    }

    private List<Field> columns(Section section, FieldKind kind) {
        if (kind != FieldKind.ROWS) {
            section.notHere("type: " + kind.spelling(), "columns");
            return List.of();
        }
        section.required("columns");
        var named = section.named("columns", Section.NAME);
        if (section.has("columns") && named.isEmpty()) {
            section.problems().add(section.at("columns"), Code.MISSING_KEY, "columns");
        }
        var columns = fields(named);
        columns.stream().filter(column -> NO_COLUMNS.contains(column.kind())).forEach(column -> section.problems()
                .add(
                        section.at("columns"),
                        Code.KEY_NOT_HERE,
                        column.name() + ": " + column.kind().spelling(),
                        "columns"));
        return columns;
    }

    /** What expressions see of fields named in a list. */
    static Optional<Type> type(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::type)
                .findFirst();
    }
}
