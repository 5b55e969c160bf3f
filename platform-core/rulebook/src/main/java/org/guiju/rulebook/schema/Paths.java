package org.guiju.rulebook.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Thing;

/** Dotted paths into a scope, e.g. {@code action.phone}: their types, and which ones there are. */
public final class Paths {

    private Paths() {}

    /** The type at a path; optional when any part of the way may be absent. */
    public static Optional<Type> type(Scope scope, String path) {
        var names = path.split("\\.", -1);
        var type = scope.type(names[0]);
        for (int i = 1; i < names.length && type.isPresent(); i++) {
            type = field(type.get(), names[i]);
        }
        return type;
    }

    /** As {@link #type}; a path that leads nowhere is reported with the nearest that does. */
    public static Optional<Type> type(Scope scope, String path, Origin at, Problems problems) {
        var type = type(scope, path);
        if (type.isEmpty()) {
            problems.unknown(at, Thing.NAME, path, all(scope));
        }
        return type;
    }

    private static Optional<Type> field(Type type, String name) {
        return switch (type) {
            case Type.Struct(var fields) -> Optional.ofNullable(fields.get(name));
            case Type.Optional(Type of) -> field(of, name).map(Type::optional);
            default -> Optional.empty();
        };
    }

    /** Every path of a scope, in order. */
    public static List<String> all(Scope scope) {
        var paths = new ArrayList<String>();
        scope.names().forEach((name, type) -> collect(name, type, paths));
        return paths;
    }

    private static void collect(String path, Type type, Collection<String> paths) {
        paths.add(path);
        var present = present(type);
        if (present instanceof Type.Struct(Map<String, Type> fields)) {
            fields.forEach((name, field) -> collect(path + "." + name, field, paths));
        }
    }

    public static Type present(Type type) {
        return type instanceof Type.Optional(Type of) ? of : type;
    }
}
