package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.Formulas;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Section;

/** Compiles the expressions of one section; what is wrong with them is reported where it stands in the file. */
final class Expressions {

    private final Section section;
    private final Scope scope;
    private final Consumer<Place> places;

    /** @param places is told of every expression, sound or not */
    Expressions(Section section, Scope scope, Consumer<Place> places) {
        this.section = section;
        this.scope = scope;
        this.places = places;
    }

    Optional<Expression> required(String key, Type type) {
        section.required(key);
        return optional(key, type);
    }

    Optional<Expression> optional(String key, Type type) {
        return section.scalar(key).flatMap(text -> compile(text, type));
    }

    /** A duration as files write it, {@code PT24H}, or an expression for one. */
    Optional<Expression> span(String key) {
        return section.scalar(key).flatMap(this::span);
    }

    List<Expression> spans(String key) {
        return section.scalars(key).stream()
                .flatMap(text -> span(text).stream())
                .toList();
    }

    private Optional<Expression> span(Node.Scalar text) {
        found(text, Optional.of(Type.duration()));
        return text.text().startsWith("P")
                ? Literal.read(text, Type.duration(), section.problems())
                        .flatMap(span -> constant("duration(\"" + span + "\")", Type.duration()))
                : new Formulas(scope, section.problems()).compile(text, Type.duration());
    }

    private void found(Node.Scalar text, Optional<Type> expected) {
        places.accept(new Place(text, scope, expected));
    }

    Optional<Expression> constant(String text, Type type) {
        return Expression.check(text, new Origin("", 1, 1), scope, type) instanceof Checked.Ok(Expression expression)
                ? Optional.of(expression)
                : Optional.empty();
    }

    Optional<Expression> compile(Node.Scalar text, Type type) {
        found(text, Optional.of(type));
        return new Formulas(scope, section.problems()).compile(text, type);
    }

    /** An expression whose type is for itself to say. */
    Optional<Expression> ofAnyType(String key) {
        section.required(key);
        return section.scalar(key).flatMap(text -> {
            found(text, Optional.empty());
            return new Formulas(scope, section.problems()).compile(text);
        });
    }
}
