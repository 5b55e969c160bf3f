package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Problem;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Compiles the expressions of one section; what is wrong with them is reported where it stands in the file. */
final class Expressions {

    private static final List<Type> ANY = Stream.of(
                    Type.text(),
                    Type.bool(),
                    Type.number(),
                    Type.money(),
                    Type.date(),
                    Type.instant(),
                    Type.duration(),
                    Type.period(),
                    Type.listOf(Type.text()))
            .map(Type::optional)
            .toList();

    private final Section section;
    private final Scope scope;

    Expressions(Section section, Scope scope) {
        this.section = section;
        this.scope = scope;
    }

    Optional<Expression> required(String key, Type type) {
        section.required(key);
        return optional(key, type);
    }

    Optional<Expression> optional(String key, Type type) {
        return section.scalar(key).flatMap(text -> compile(text, type));
    }

    Optional<Expression> constant(String text, Type type) {
        return Expression.check(text, new Origin("", 1, 1), scope, type) instanceof Checked.Ok(Expression expression)
                ? Optional.of(expression)
                : Optional.empty();
    }

    private Optional<Expression> compile(Node.Scalar text, Type type) {
        return switch (check(text, type)) {
            case Checked.Ok(Expression expression) -> Optional.of(expression);
            case Checked.Rejected(List<Problem> wrong) -> {
                report(text, wrong);
                yield Optional.empty();
            }
        };
    }

    private Checked check(Node.Scalar text, Type type) {
        return Expression.check(text.text(), new Origin(text.at().file(), 1, 1), scope, type);
    }

    private void report(Node.Scalar text, List<Problem> wrong) {
        wrong.forEach(problem -> section.problems().add(text.inside(problem.at()), Code.EXPRESSION, problem));
    }

    /** An expression whose type is for itself to say: the first that fits, and what is wrong with it for every one. */
    Optional<Expression> ofAnyType(String key) {
        section.required(key);
        return section.scalar(key).flatMap(this::ofAnyType);
    }

    private Optional<Expression> ofAnyType(Node.Scalar text) {
        var always = new ArrayList<Problem>();
        for (var type : ANY) {
            switch (check(text, type)) {
                case Checked.Ok(Expression expression) -> {
                    return Optional.of(expression);
                }
                case Checked.Rejected(List<Problem> wrong) when type == ANY.getFirst() -> always.addAll(wrong);
                case Checked.Rejected(List<Problem> wrong) -> always.retainAll(wrong);
            }
        }
        if (always.isEmpty()) {
            return compile(text, ANY.getFirst());
        }
        report(text, always);
        return Optional.empty();
    }
}
