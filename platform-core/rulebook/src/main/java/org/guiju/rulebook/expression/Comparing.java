package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.CODE_EXPECTED;
import static org.guiju.rulebook.expression.Problem.Code.MONEY_WITH_NUMBER;
import static org.guiju.rulebook.expression.Problem.Code.NEVER_NULL;
import static org.guiju.rulebook.expression.Problem.Code.NOT_COMPARABLE;
import static org.guiju.rulebook.expression.Problem.Code.NOT_ORDERED;
import static org.guiju.rulebook.expression.Problem.Code.NULL_NOT_HERE;

import java.util.List;
import java.util.Optional;

/** Checks comparisons and membership. */
final class Comparing {

    private final Checker checker;
    private final Problems problems;

    Comparing(Checker checker, Problems problems) {
        this.checker = checker;
        this.problems = problems;
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

    Node within(Syntax.Within within) {
        Node value = checker.present(within.value());
        Node low = checker.present(within.low());
        Node high = checker.present(within.high());
        boolean lowSound = ordered(within.low().start(), value, low);
        boolean highSound = ordered(within.high().start(), value, high);
        Node range = checker.node(new Form.Within(value, low, high, within.bounds()), Type.bool(), within);
        return lowSound && highSound ? range : broken(range);
    }

    Node among(Syntax.AmongValues among) {
        Syntax first = among.values().getFirst();
        if (among.values().size() > 1 || isText(first)) {
            Node value = checker.present(among.value());
            List<Node> values = among.values().stream()
                    .map(one -> checker.present(one, wanted(value)))
                    .toList();
            return among(among, value, values);
        }
        Node only = checker.present(first);
        return !only.isBroken() && only.type() instanceof Type.ListOf
                ? membership(among.value(), only, among)
                : among(among, checker.present(among.value(), wanted(only)), List.of(only));
    }

    private Node among(Syntax.AmongValues among, Node value, List<Node> values) {
        boolean sound = true;
        for (int i = 0; i < values.size(); i++) {
            sound &= comparable(among.values().get(i).start(), value, values.get(i));
        }
        Node membership = checker.node(new Form.Among(value, values), Type.bool(), among);
        return sound ? membership : broken(membership);
    }

    Node inList(Syntax.InList in) {
        Node list = checker.list(in.list());
        return list.isBroken() ? list : membership(in.value(), list, in);
    }

    /** Whether a value is an item of a list. */
    Node membership(Syntax value, Node list, Syntax whole) {
        Type item = Checker.item(list);
        Node node = checker.present(value, Optional.of(item));
        Node membership = checker.node(new Form.InList(node, list), Type.bool(), whole);
        return comparable(value.start(), node, item) ? membership : broken(membership);
    }

    private static Node broken(Node node) {
        return new Node(new Form.Broken(), node.type(), node.text());
    }

    private boolean ordered(int at, Node left, Node right) {
        if (!comparable(at, left, right)) {
            return false;
        }
        if (!Kinship.isOrdered(left.type())) {
            problems.add(at, NOT_ORDERED, left.type());
            return false;
        }
        return true;
    }

    private boolean comparable(int at, Node left, Node right) {
        return !right.isBroken() && comparable(at, left, right.type());
    }

    private boolean comparable(int at, Node left, Type right) {
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

    private static Optional<Type> wanted(Node other) {
        return other.isBroken() ? Optional.empty() : Optional.of(other.type());
    }

    private static boolean isText(Syntax syntax) {
        return syntax instanceof Syntax.Literal literal && literal.type() instanceof Type.Text;
    }
}
