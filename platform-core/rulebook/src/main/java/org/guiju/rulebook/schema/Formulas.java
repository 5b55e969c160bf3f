package org.guiju.rulebook.schema;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Problem;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;

/** Compiles expressions that stand in files; what is wrong with them is reported where it stands. */
public final class Formulas {

    private final Scope scope;
    private final Problems problems;

    public Formulas(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    public Optional<Expression> compile(Node.Scalar text, Type type) {
        return compiled(text, Expression.check(text.text(), start(text), scope, type));
    }

    /** An expression whose type is for itself to say. */
    public Optional<Expression> compile(Node.Scalar text) {
        return compiled(text, Expression.check(text.text(), start(text), scope));
    }

    /** Places are counted inside the text; {@link Node.Scalar#inside} finds them in the file. */
    private static Origin start(Node.Scalar text) {
        return new Origin(text.at().file(), 1, 1);
    }

    private Optional<Expression> compiled(Node.Scalar text, Checked checked) {
        return switch (checked) {
            case Checked.Ok(Expression expression) -> Optional.of(expression);
            case Checked.Rejected(List<Problem> wrong) -> {
                wrong.forEach(problem -> problems.add(text.inside(problem.at()), Code.EXPRESSION, problem));
                yield Optional.empty();
            }
        };
    }
}
