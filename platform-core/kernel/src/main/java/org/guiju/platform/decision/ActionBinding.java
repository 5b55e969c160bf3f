package org.guiju.platform.decision;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a plugin's record from an action's values just before the plugin is called: component {@code idNumber} takes field
 * {@code id_number}; a component that may be empty is an {@link Optional}.
 */
final class ActionBinding {

    private ActionBinding() {}

    static <A> A bind(Class<A> type, Map<String, Object> values) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Arrays.stream(components)
                .map(component -> argument(component, values))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalArgumentException(type.getName() + " does not fit the action's fields", unfit);
        }
    }

    private static Object argument(RecordComponent component, Map<String, Object> values) {
        var value = values.get(fieldName(component.getName()));
        if (component.getType() == Optional.class) {
            var inner = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return Optional.ofNullable(value).map(present -> convert(inner, present));
        }
        if (value == null && component.getType() == List.class) {
            return List.of();
        }
        if (value == null && component.getType() == boolean.class) {
            return false;
        }
        if (value == null) {
            throw new IllegalArgumentException("No value for " + component.getName() + "; declare it Optional");
        }
        return convert(component.getType(), value);
    }

    static String fieldName(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Object convert(Class<?> wanted, Object value) {
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(value.toString()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No " + wanted.getSimpleName() + " " + value));
        }
        if (value instanceof BigDecimal number) {
            if (wanted == int.class || wanted == Integer.class) {
                return number.intValueExact();
            }
            if (wanted == long.class || wanted == Long.class) {
                return number.longValueExact();
            }
        }
        if (wanted == java.util.UUID.class) {
            return java.util.UUID.fromString(value.toString());
        }
        return value;
    }
}
