package org.guiju.platform.extension;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * An object of a plugin as the expression language may see it. The language's own resolvers remember every class they
 * meet and would keep the plugin for good; this one looks up by name each time and remembers nothing. Results that
 * belong to a plugin are wrapped in turn, also inside lists, maps and arrays. For one request; not serializable on
 * purpose.
 */
public final class PluginHandle {

    private final String pluginId;
    private final Object target;

    private PluginHandle(String pluginId, Object target) {
        this.pluginId = pluginId;
        this.target = target;
    }

    /** The value itself when no plugin's class is in it, else a handle or a copy full of handles. */
    public static Object wrap(String pluginId, Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> wrapMap(pluginId, map);
            case Collection<?> items -> wrapAll(pluginId, items.stream());
            case Object[] items -> wrapAll(pluginId, Stream.of(items));
            case Optional<?> optional -> optional.map(item -> wrap(pluginId, item));
            case Class<?> type -> type.getName();
            case ClassLoader loader -> loader.toString();
            default -> GenerationLoader.loaded(value.getClass()) ? new PluginHandle(pluginId, value) : value;
        };
    }

    /** The plugin the object belongs to. */
    public String pluginId() {
        return pluginId;
    }

    /** Whether a property can be read under this name: {@code getName()}, {@code isName()} or {@code name()}. */
    public boolean readable(String property) {
        return getter(property).isPresent();
    }

    /** Whether there is a {@code setName(value)}. */
    public boolean writable(String property) {
        return setter(property).isPresent();
    }

    /**
     * The type a property takes or else gives; empty when there is no such property or its type is the plugin's own.
     */
    public Optional<Class<?>> propertyType(String property) {
        return setter(property)
                .<Class<?>>map(setter -> setter.getParameterTypes()[0])
                .or(() -> getter(property).map(Method::getReturnType))
                .filter(type -> !GenerationLoader.loaded(type));
    }

    /** Reads a property. */
    public Object property(String property) {
        return call(getter(property).orElseThrow(() -> noSuch(property)));
    }

    /**
     * Writes a property.
     *
     * @param convert turns a value into one of the type the property takes
     */
    public void set(String property, Object value, BiFunction<Object, Class<?>, Object> convert) {
        Method setter = setter(property).orElseThrow(() -> noSuch(property));
        call(setter, converted(setter, convert, value));
    }

    /**
     * Calls a method.
     *
     * @param convert turns an argument into one of the type the method takes
     */
    public Object invoke(String method, BiFunction<Object, Class<?>, Object> convert, Object... arguments) {
        Method called = method(method, arguments.length).orElseThrow(() -> noSuch(method));
        return call(called, converted(called, convert, arguments));
    }

    private Optional<Method> getter(String property) {
        return method("get" + capital(property), 0)
                .or(() -> method("is" + capital(property), 0))
                .or(() -> method(property, 0));
    }

    private Optional<Method> setter(String property) {
        return method("set" + capital(property), 1);
    }

    private Optional<Method> method(String name, int parameters) {
        return Stream.of(target.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .filter(method -> !method.isBridge() && method.getDeclaringClass() != Object.class)
                .findFirst();
    }

    private Object call(Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            return wrap(pluginId, method.invoke(target, arguments));
        } catch (InvocationTargetException fault) {
            throw new PluginFaultException(pluginId, fault.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException fault) {
            throw new PluginFaultException(pluginId, fault);
        }
    }

    private static Object[] converted(
            Method method, BiFunction<Object, Class<?>, Object> convert, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = arguments[i] instanceof PluginHandle handle
                    ? handle.target
                    : GenerationLoader.loaded(types[i]) ? arguments[i] : convert.apply(arguments[i], types[i]);
        }
        return converted;
    }

    private static List<Object> wrapAll(String pluginId, Stream<?> items) {
        return items.map(item -> wrap(pluginId, item)).collect(ArrayList::new, List::add, List::addAll);
    }

    private static Map<Object, Object> wrapMap(String pluginId, Map<?, ?> map) {
        Map<Object, Object> wrapped = new LinkedHashMap<>();
        map.forEach((key, value) -> wrapped.put(wrap(pluginId, key), wrap(pluginId, value)));
        return wrapped;
    }

    private static String capital(String property) {
        return property.isEmpty() ? property : Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }

    private PluginFaultException noSuch(String name) {
        return new PluginFaultException(
                pluginId, new NoSuchMethodException(target.getClass().getName() + "." + name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PluginHandle handle && target.equals(handle.target);
    }

    @Override
    public int hashCode() {
        return target.hashCode();
    }

    /** What the plugin's object says of itself. */
    @Override
    public String toString() {
        return target.toString();
    }
}
