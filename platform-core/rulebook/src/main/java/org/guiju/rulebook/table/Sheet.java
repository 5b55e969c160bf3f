package org.guiju.rulebook.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.sdk.Texts;

/** A decision table as it was written, before anything is known about names and types. */
public record Sheet(String name, HitPolicy hit, List<In> inputs, List<Out> outputs, List<Row> rows) {

    public Sheet {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /** The type of what an output comes to under the hit policy. */
    public Type resultType(Out output) {
        return hit.lists()
                ? Type.listOf(output.type(), Table.MAX_ROWS)
                : hit == HitPolicy.COLLECT_COUNT ? Type.integer() : output.type();
    }

    /** What stands at a place of a file. */
    public record Text(String text, Origin at) {}

    /**
     * @param type if it is stated; otherwise the expression says
     * @param allowed the only values
     */
    public record In(
            Texts label,
            Text expression,
            Optional<Type> type,
            Optional<Text> min,
            Optional<Text> max,
            Optional<Text> step,
            List<Text> allowed) {
        public In {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * @param allowed the only values, highest priority first
     * @param expects which way it must go when the input of that number grows
     * @param none what holds when no row applies
     */
    public record Out(
            Text name,
            Texts label,
            Type type,
            List<Text> allowed,
            Map<Integer, Direction> expects,
            Optional<Text> none) {
        public Out {
            allowed = List.copyOf(allowed);
            expects = Map.copyOf(expects);
        }
    }

    public record Row(List<Text> when, List<Text> then, Texts because, Origin at) {
        public Row {
            when = List.copyOf(when);
            then = List.copyOf(then);
        }
    }
}
