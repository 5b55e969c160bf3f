package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.CODE_EXPECTED;
import static org.guiju.rulebook.expression.Problem.Code.MONEY_WITH_NUMBER;
import static org.guiju.rulebook.expression.Problem.Code.NEVER_NULL;
import static org.guiju.rulebook.expression.Problem.Code.NOT_COMPARABLE;
import static org.guiju.rulebook.expression.Problem.Code.NOT_ORDERED;
import static org.guiju.rulebook.expression.Problem.Code.NULL_NOT_HERE;

import java.util.Optional;

/** Checks comparisons and membership. */
final class Comparing {

    private final Checker checker;
    private final Problems problems;
    private final Testing testing;

    Comparing(Checker checker, Problems problems) {
        this.checker = checker;
        this.problems = problems;
        this.testing = new Testing(checker, this);
    }

    Testing testing() {
        return testing;
    }

    Node compare(Syntax.Binary binary) {
        boolean nullLeft = binary.left() instanceof Syntax.Null;
        boolean nullRight = binary.right() instanceof Syntax.Null;
        if (binary.operator().isEquality() && nullLeft != nullRight) {
            return presence(binary, nullLeft ? binary.right() : binary.left());
        }
        if (nullLeft || nullRight) {
            Syntax absent = nullLeft ? binary.left() : binary.right();
            return checker.broken(absent.start(), NULL_NOT_HERE);
        }
        boolean codeLeft = isText(binary.left()) && !isText(binary.right());
        Node first = checker.present(codeLeft ? binary.right() : binary.left());
        Node second = checker.present(codeLeft ? binary.left() : binary.right(), wanted(first));
        Node left = codeLeft ? second : first;
        Node right = codeLeft ? first : second;
        boolean sound = binary.operator().isEquality()
                ? comparable(binary.operatorStart(), left, right)
                : ordered(binary.operatorStart(), left, right);
        Node comparison = checker.node(new Form.Comparison(binary.operator(), left, right), Type.bool(), binary);
        return sound ? comparison : broken(comparison);
    }

    private Node presence(Syntax.Binary binary, Syntax asked) {
        Node value = checker.check(asked);
        if (!value.isBroken() && !checker.isDeclaredOptional(value)) {
            return checker.broken(binary.operatorStart(), NEVER_NULL, value.text());
        }
        boolean wanted = binary.operator() == Operator.UNEQUAL;
        return checker.unlessBroken(checker.node(new Form.Presence(value, wanted), Type.bool(), binary));
    }

    Node between(Syntax.Between between) {
        Node value = checker.present(between.value());
        Node low = checker.present(between.low());
        Node high = checker.present(between.high());
        boolean lowSound = ordered(between.low().start(), value, low);
        boolean highSound = ordered(between.high().start(), value, high);
        Form.Within within = new Form.Within(value, low, high, new Syntax.Bounds(true, true));
        Node range = checker.node(within, Type.bool(), between);
        return lowSound && highSound ? range : broken(range);
    }

    /** A range as a value. */
    Node range(Syntax.Range range, Optional<Type> wanted) {
        Optional<Type> end = wanted.map(Kinship::present).map(type -> type instanceof Type.Range(Type of) ? of : type);
        Optional<Node> low = range.low().map(one -> checker.present(one, end));
        Optional<Node> high = range.high().map(one -> checker.present(one, end));
        Node some = low.or(() -> high).orElseThrow();
        Node other = high.or(() -> low).orElseThrow();
        int at = range.high().or(range::low).orElseThrow().start();
        Optional<Type> type = ordered(at, some, other) ? Kinship.join(some.type(), other.type()) : Optional.empty();
        Form form = new Form.Range(low, high, new Syntax.Bounds(range.lowIncluded(), range.highIncluded()));
        return type.map(of -> checker.node(form, Type.range(of), range))
                .orElseGet(() -> broken(checker.node(form, Type.bool(), range)));
    }

    Node in(Syntax.In in) {
        return testing.in(in);
    }

    /** Whether a value is an item of a list. */
    Node membership(Syntax value, Node list, Syntax whole) {
        Type item = Checker.item(list);
        Node node = checker.present(value, Optional.of(item));
        Node membership = checker.node(new Form.InList(node, list), Type.bool(), whole);
        return comparable(value.start(), node, item) ? membership : broken(membership);
    }

    static Node broken(Node node) {
        return node.with(new Form.Broken(), node.type());
    }

    boolean ordered(int at, Node left, Node right) {
        return !right.isBroken() && ordered(at, left, right.type());
    }

    boolean ordered(int at, Node left, Type right) {
        if (!comparable(at, left, right)) {
            return false;
        }
        if (!Kinship.isOrdered(left.type())) {
            problems.add(at, NOT_ORDERED, left.type());
            return false;
        }
        return true;
    }

    boolean comparable(int at, Node left, Node right) {
        return !right.isBroken() && comparable(at, left, right.type());
    }

    boolean comparable(int at, Node left, Type right) {
        if (left.isBroken() || Kinship.comparable(left.type(), right)) {
            return !left.isBroken();
        }
        Type type = left.type();
        if (Kinship.isMonetary(type) && Kinship.isNumeric(right)
                || Kinship.isNumeric(type) && Kinship.isMonetary(right)) {
            problems.add(at, MONEY_WITH_NUMBER);
        } else if (type instanceof Type.Enumeration && right instanceof Type.Text) {
            problems.add(at, CODE_EXPECTED, type);
        } else if (type instanceof Type.Text && right instanceof Type.Enumeration) {
            problems.add(at, CODE_EXPECTED, right);
        } else {
            problems.add(at, NOT_COMPARABLE, type, right);
        }
        return false;
    }

    static Optional<Type> wanted(Node other) {
        return other.isBroken() ? Optional.empty() : Optional.of(other.type());
    }

    static boolean isText(Syntax syntax) {
        return syntax instanceof Syntax.Literal literal && literal.type() instanceof Type.Text;
    }
}
