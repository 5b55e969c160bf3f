package org.guiju.rulebook.schema;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.sdk.Texts;

/**
 * Raw input of an action, read by its schema: the same for page, REST and import. What cannot be read becomes a problem
 * under its field; the rest is still there, so that incomplete input can be tried against the clauses.
 *
 * @param values by field name; an empty optional field is absent
 */
public record Intake(Map<String, Object> values, List<FieldProblem> problems) {

    /** What is wrong with one field, and what right looks like. */
    public record FieldProblem(String field, Texts says) {}

    /**
     * What reading needs to know beside the schema.
     *
     * @param zone in which a time without a zone is meant
     * @param now when a signature counts as given
     * @param files uploads of the company by id
     */
    public record Setting(ZoneId zone, Instant now, Function<UUID, Optional<StoredFile>> files) {}

    /** @param raw texts as typed, or JSON values: numbers, booleans, lists, rows as maps */
    public static Intake read(ActionType type, Map<String, ?> raw, Setting setting) {
        var values = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<FieldProblem>();
        for (var field : type.fields()) {
            var given = raw.get(field.name());
            if (isBlank(given)) {
                if (field.required()) {
                    problems.add(new FieldProblem(field.name(), missing(field)));
                }
                continue;
            }
            switch (new FieldInput(field, setting).read(given)) {
                case FieldInput.Read.Value(Object value) -> values.put(field.name(), value);
                case FieldInput.Read.Wrong(Texts says) -> problems.add(new FieldProblem(field.name(), says));
            }
        }
        raw.keySet().stream()
                .filter(name -> type.field(name).isEmpty())
                .forEach(name -> problems.add(new FieldProblem(name, unknown(type))));
        return new Intake(values, problems);
    }

    /** Names of the fields that hold no readable value. */
    public Set<String> missing() {
        return problems.stream().map(FieldProblem::field).collect(Collectors.toUnmodifiableSet());
    }

    /** The form in which a phone or identity number is compared. */
    public static String normal(FieldKind kind, String text) {
        return switch (kind) {
            case PHONE -> {
                var digits = text.replaceAll("[\\s()（）\\-–]", "").replaceFirst("^(\\+86|0086)", "");
                yield digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
            }
            case IDENTITY -> text.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
            default -> text.strip();
        };
    }

    /** Nothing at all, or a table whose cells are all empty. */
    static boolean isBlank(Object given) {
        return switch (given) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> items -> items.stream().allMatch(Intake::isBlank);
            case Map<?, ?> row -> row.values().stream().allMatch(Intake::isBlank);
            default -> false;
        };
    }

    static Texts missing(Field field) {
        var label = field.label();
        return new Texts("还没填" + label.zhHans(), "還沒填" + label.zhHant(), label.en() + " is still empty");
    }

    private static Texts unknown(ActionType type) {
        var known = type.fields().stream().map(Field::name).collect(Collectors.joining(", "));
        return new Texts("没有这一项，可填的有：" + known, "沒有這一項，可填的有：" + known, "There is no such field; known are: " + known);
    }
}
