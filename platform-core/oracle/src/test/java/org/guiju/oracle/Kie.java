package org.guiju.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/** KIE's FEEL, interpreted. */
final class Kie {

    private final FEEL feel = FEELBuilder.builder().build();

    CompiledExpression read(String text) {
        var context = feel.newCompilerContext();
        World.SCOPE.names().forEach((name, type) -> context.addInputVariableType(name, type(type)));
        return feel.compile(text, context);
    }

    private static BuiltInType type(Type type) {
        return switch (type) {
            case Type.Number number -> BuiltInType.NUMBER;
            case Type.Text text -> BuiltInType.STRING;
            case Type.Bool bool -> BuiltInType.BOOLEAN;
            case Type.Date date -> BuiltInType.DATE;
            case Type.Instant instant -> BuiltInType.DATE_TIME;
            case Type.Duration duration -> BuiltInType.DURATION;
            case Type.Period period -> BuiltInType.DURATION;
            case Type.ListOf list -> BuiltInType.LIST;
            case Type.Optional(Type of) -> type(of);
            default -> BuiltInType.UNKNOWN;
        };
    }

    Object value(CompiledExpression expression, Map<String, Object> values) {
        return feel.evaluate(expression, values);
    }

    /** Values as KIE takes them. */
    static Map<String, Object> values(Map<String, Object> ours) {
        var values = new LinkedHashMap<String, Object>();
        ours.forEach((name, value) -> values.put(name, theirs(value)));
        return values;
    }

    private static Object theirs(Object value) {
        return switch (value) {
            case Optional<?> absent -> null;
            case Period period -> new ComparablePeriod(period);
            case Instant instant -> instant.atZone(World.PLACE);
            case List<?> items -> items.stream().map(Kie::theirs).toList();
            case Map<?, ?> fields -> {
                var values = new LinkedHashMap<String, Object>();
                fields.forEach((name, field) -> values.put((String) name, theirs(field)));
                yield values;
            }
            default -> value;
        };
    }

    /** A value of KIE's as we have it. */
    static Object ours(Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case ComparablePeriod period -> period.asPeriod().normalized();
            case Duration duration -> duration;
            case ZonedDateTime moment -> moment.toInstant();
            case OffsetDateTime moment -> moment.toInstant();
            case List<?> items -> items.stream().map(Kie::ours).toList();
            default -> value;
        };
    }
}
