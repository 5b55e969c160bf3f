package org.guiju.rulebook.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;

/**
 * {@code let: {matched: …}}: names for expressions that several controls of a clause read. Actions differ in what can be
 * read, so a name exists for those actions whose values its expression needs.
 */
public final class Definitions {

    private final Map<Node.Scalar, Node.Scalar> written = new LinkedHashMap<>();
    private final Map<Node.Scalar, List<org.guiju.rulebook.expression.Problem>> unread = new LinkedHashMap<>();
    private final Set<Node.Scalar> read = new LinkedHashSet<>();
    private final Problems problems;
    private final Consumer<Place> places;

    /** @param places is told where expressions stand */
    public Definitions(Section clause, Consumer<Place> places) {
        this.places = places;
        this.problems = clause.problems();
        clause.entries("let").forEach(entry -> {
            if (!Section.NAME.matcher(entry.key().text()).matches()) {
                problems.add(entry.key().at(), Code.WRONG_NAME, entry.key().text());
            }
            Section.scalar(entry.value(), problems).ifPresent(text -> written.put(entry.key(), text));
        });
    }

    /** The scope and the names that have a meaning in it. */
    Scope in(Scope scope) {
        Scope wider = scope;
        for (var definition : written.entrySet()) {
            wider = with(wider, definition.getKey(), definition.getValue());
        }
        return wider;
    }

    private Scope with(Scope scope, Node.Scalar name, Node.Scalar text) {
        boolean taken =
                scope.type(name.text()).isPresent() || scope.definitions().containsKey(name.text());
        if (taken) {
            problems.add(name.at(), Code.NAME_TAKEN, name.text());
            return scope;
        }
        places.accept(new Place(text, scope, Optional.empty()));
        return switch (Expression.check(text.text(), new Origin(text.at().file(), 1, 1), scope)) {
            case Checked.Ok(Expression expression) -> {
                read.add(name);
                yield scope.define(name.text(), expression);
            }
            case Checked.Rejected(var wrong) -> {
                unread.putIfAbsent(name, wrong);
                yield scope;
            }
        };
    }

    /** Reports what could not be read for any action of the clause. */
    public void close() {
        unread.forEach((name, wrong) -> {
            if (!read.contains(name)) {
                Node.Scalar text = written.get(name);
                wrong.forEach(problem -> problems.add(text.inside(problem.at()), Code.EXPRESSION, problem));
            }
        });
    }
}
