package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.NOT_OF_ABSENT;

import java.util.List;
import java.util.Optional;

/** Checks the cell of a decision table against the type of its column. The value of the column is the local 0. */
final class CellCheck {

    static final String INPUT = "?";

    private final Checker checker;
    private final Names names;
    private final Testing testing;

    CellCheck(Checker checker, Names names, Comparing comparing) {
        this.checker = checker;
        this.names = names;
        this.testing = comparing.testing();
    }

    Node check(Syntax.Cell cell, Type input) {
        Names.Local local = new Names.Local(names.nextLocal(), INPUT, input, false);
        return names.withLocal(local, () -> cell(cell, input, local.index()));
    }

    private Node cell(Syntax.Cell cell, Type input, int index) {
        if (cell.tests().isEmpty()) {
            return new Node(new Form.Constant(true), Type.bool(), "-");
        }
        boolean tellsAbsent = cell.tests().stream().anyMatch(test -> test instanceof Syntax.Null || asks(test));
        if (cell.negated() && input instanceof Type.Optional && !tellsAbsent) {
            return checker.broken(cell.start(), NOT_OF_ABSENT);
        }
        Node value = new Node(new Form.Local(index, input), Kinship.present(input), INPUT);
        Node all = null;
        for (Syntax test : cell.tests()) {
            Node one = test(test, value, input);
            all = all == null ? one : testing.either(all, one);
        }
        return cell.negated() ? negated(all) : all;
    }

    private Node negated(Node tests) {
        Node not = new Node(new Form.Call(Builtin.NOT, List.of(tests)), Type.bool(), "not(" + tests.text() + ")");
        return checker.unlessBroken(not);
    }

    private Node test(Syntax test, Node value, Type input) {
        boolean optional = input instanceof Type.Optional;
        if (test instanceof Syntax.Null && optional) {
            return new Node(new Form.Presence(value, false), Type.bool(), INPUT + " = null");
        }
        if (asks(test)) {
            return checker.condition(test);
        }
        Node passed = testing.test(value, testing.checked(test, Optional.of(value.type())));
        if (!optional || passed.isBroken()) {
            return passed;
        }
        Node present = new Node(new Form.Presence(value, true), Type.bool(), INPUT + " ≠ null");
        return new Node(new Form.Both(present, passed), Type.bool(), passed.text());
    }

    /** Whether a test is a condition about the value, rather than something the value must equal. */
    private static boolean asks(Syntax syntax) {
        return syntax instanceof Syntax.Name(int start, String name) && name.equals(INPUT)
                || syntax.children().stream().anyMatch(CellCheck::asks);
    }
}
