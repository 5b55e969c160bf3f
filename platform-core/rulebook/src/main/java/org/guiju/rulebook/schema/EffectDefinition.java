package org.guiju.rulebook.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/** Something that a permitted action does, declared instead of programmed; the kernel carries it out in order. */
public sealed interface EffectDefinition {

    /** Under which condition it is done; always, when there is none. */
    Optional<Expression> when();

    /**
     * A new record.
     *
     * @param as name by which later effects know it, e.g. {@code visit} for {@code visit.id}
     */
    record Create(
            Optional<Expression> when,
            String recordType,
            Optional<String> as,
            String state,
            Optional<Expression> owner,
            Map<String, Given> set)
            implements EffectDefinition {}

    /**
     * New values of a record, or of each of several.
     *
     * @param target path of the record's id, or of a fact whose rows are records
     * @param each name under which the expressions see the row, where there are several
     * @param add values that lists of the record hold from now on, each once
     * @param remove values that they hold no longer
     */
    record Change(
            Optional<Expression> when,
            String target,
            Optional<String> each,
            String recordType,
            Optional<String> state,
            Optional<Expression> owner,
            Map<String, Given> set,
            Map<String, Expression> add,
            Map<String, Expression> remove)
            implements EffectDefinition {}

    /** Another action, done on behalf of whoever acts. */
    record FollowUp(Optional<Expression> when, String action, Optional<Expression> subject, Map<String, Given> data)
            implements EffectDefinition {}

    /**
     * A notice to employees, and to those with one of the roles who are nearest to the record's unit.
     *
     * @param about id of the record it leads to
     */
    record Notify(
            Optional<Expression> when,
            Optional<Given> employees,
            List<String> roles,
            Texts says,
            Optional<Expression> about)
            implements EffectDefinition {}

    /** A value for a field. */
    sealed interface Given {

        record One(Expression value) implements Given {}

        /** A list written item by item; an absent item is left out. */
        record Several(List<Expression> items) implements Given {}
    }
}
