package org.guiju.rulebook.regulation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;

/**
 * Values of an action as people say them, by what its declaration says they are: words instead of codes, names instead of
 * ids, percentages instead of fractions.
 *
 * @param names of employees by id
 */
public record Speech(ActionType type, Function<String, Optional<String>> names) {

    /** @param path of the value, e.g. {@code action.discount} */
    public Object said(String path, Object value) {
        int dot = path.indexOf('.');
        var whole = dot < 0 ? path : path.substring(0, dot);
        var rest = dot < 0 ? "" : path.substring(dot + 1);
        return switch (whole) {
            case "action" -> said(type.fields(), rest, value);
            case "record" ->
                type.subject().map(subject -> said(subject, rest, value)).orElse(value);
            default ->
                type.facts().stream()
                        .filter(fact -> fact.name().equals(whole))
                        .findFirst()
                        .map(fact -> said(member(fact.type(), path), value))
                        .orElse(value);
        };
    }

    private Object said(RecordType subject, String name, Object value) {
        return switch (name) {
            case "state" -> words(subject.states(), value);
            case "owner" -> name(value);
            default -> said(subject.fields(), name, value);
        };
    }

    private Object said(List<Field> fields, String name, Object value) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> said(field, value))
                .orElse(value);
    }

    private Object said(Field field, Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> said(field, item)).toList();
        }
        return switch (field.kind()) {
            case CHOICE, MULTI_CHOICE -> words(field.options(), value);
            case EMPLOYEE, EMPLOYEES -> name(value);
            default -> said(field.type(), value);
        };
    }

    private static Object said(Type type, Object value) {
        boolean percent =
                type instanceof Type.Percent || type instanceof Type.Optional(Type of) && of instanceof Type.Percent;
        return percent && value instanceof BigDecimal share ? Texts.same(Words.percent(share)) : value;
    }

    private static Type member(Type fact, String path) {
        var name = path.split("\\.")[0];
        return Paths.type(Scope.of(Map.of(name, fact)), path).orElse(fact);
    }

    private static Object words(Map<String, Texts> options, Object code) {
        return Optional.<Object>ofNullable(options.get(code.toString())).orElse(code);
    }

    private Object name(Object id) {
        return names.apply(id.toString()).orElse("");
    }
}
