package org.guiju.rulebook.table;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Admitted;
import org.guiju.rulebook.expression.Type;

/** Values of a declared domain that a condition lets through. */
public final class Reach {

    private Reach() {}

    /** One value of each stretch; an empty list where the domain has none; nothing where sets of values cannot tell. */
    public static Optional<List<Object>> of(Type declared, Domain domain, Admitted admitted) {
        var type = declared instanceof Type.Optional(Type of) ? of : declared;
        try {
            return Passes.of(admitted, type).map(passes -> {
                var axis = Axis.of(declared, domain, List.of(passes));
                var pieces = axis.pieces(passes);
                pieces.and(axis.domain());
                return pieces.stream().mapToObj(axis::sample).toList();
            });
        } catch (TooWideException tooWide) {
            return Optional.empty();
        }
    }
}
