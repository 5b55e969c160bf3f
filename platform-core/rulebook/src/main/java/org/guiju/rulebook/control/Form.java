package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/** Fields that have to be filled in, and filled in right; each is found on its own, so that all are told at once. */
public record Form(List<Entry> entries) implements Kind {

    public Form {
        entries = List.copyOf(entries);
    }

    /**
     * @param field of the action
     * @param label of the field
     * @param required whether it must not be empty
     * @param check what must hold of a field that is filled in
     * @param says why it does not do; empty for a field that is only required
     */
    public record Entry(
            String field, Texts label, Optional<Expression> required, Optional<Expression> check, Texts says) {}

    /** None is common to all: a field that is missing keeps no other from being examined. */
    @Override
    public Stream<Expression> expressions() {
        return Stream.empty();
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("form");
        for (var entry : entries) {
            facets.put("fields." + entry.field() + ".required", entry.required());
            facets.put("fields." + entry.field() + ".check", entry.check());
            facets.put("fields." + entry.field() + ".says", entry.says());
        }
    }
}
