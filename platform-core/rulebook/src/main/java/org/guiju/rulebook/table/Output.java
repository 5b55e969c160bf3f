package org.guiju.rulebook.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * A value that the rows name.
 *
 * @param allowed the only values, highest priority first; empty if any value of the type will do
 * @param expects by number of the input, which way this output must go when that input grows
 * @param none what holds when no row applies; empty means that is undetermined
 */
public record Output(
        String name,
        Texts label,
        Type type,
        List<Object> allowed,
        Map<Integer, Direction> expects,
        Optional<Answer> none) {

    /** Which way a value goes. Rising, for allowed values without an order of their own, means towards the first. */
    public enum Direction {
        RISING,
        FALLING
    }

    public Output {
        allowed = List.copyOf(allowed);
        expects = Map.copyOf(expects);
    }

    int place(Object value) {
        return Hits.place(allowed, value);
    }
}
