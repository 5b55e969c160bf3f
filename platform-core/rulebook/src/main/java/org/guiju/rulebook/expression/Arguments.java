package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.MAY_BE_ABSENT;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_ARGUMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The arguments of one call, checked one by one against what the function takes. */
record Arguments(Checker checker, Syntax.Call call) {

    int count() {
        return call.arguments().size();
    }

    Syntax syntax(int index) {
        return call.arguments().get(index);
    }

    boolean isGiven(int index) {
        return index < count();
    }

    Node any(int index) {
        return checker.present(syntax(index));
    }

    List<Node> all() {
        return IntStream.range(0, count()).mapToObj(this::any).toList();
    }

    Node typed(int index, Predicate<Type> taken, Object expected) {
        Node argument = any(index);
        return argument.isBroken() || taken.test(argument.type()) ? argument : wrong(index, expected, argument.type());
    }

    Node text(int index) {
        return typed(index, type -> Kinship.fits(type, Type.text()), Expected.TEXT);
    }

    Node number(int index) {
        return typed(index, Kinship::isNumeric, Expected.NUMBER);
    }

    Node integer(int index) {
        return typed(index, type -> Kinship.fits(type, Type.integer()), Type.integer());
    }

    Node date(int index) {
        return typed(index, type -> type instanceof Type.Date || type instanceof Type.DateTime, Type.date());
    }

    Node list(int index) {
        return checker.list(syntax(index));
    }

    /** One list, or the arguments themselves as its items. */
    Node gathered() {
        return count() == 1 ? list(0) : checker.check(new Syntax.Items(call.start(), call.arguments()));
    }

    Node wrong(int index, Object expected, Type actual) {
        int at = syntax(index).start();
        return checker.broken(at, WRONG_ARGUMENT, call.function().spelling(), index + 1, expected, actual);
    }

    Node wrongItem(Node list, Object expected) {
        int at = syntax(0).start();
        return Checker.item(list) instanceof Type.Optional
                ? checker.broken(at, MAY_BE_ABSENT, list.text())
                : checker.broken(at, WRONG_ARGUMENT, call.function().spelling(), 1, expected, list.type());
    }

    Node result(List<Node> arguments, Type type) {
        return node(new Form.Call(call.function(), List.copyOf(arguments)), type);
    }

    Node node(Form form, Type type) {
        return checker.unlessBroken(checker.node(form, type, call));
    }

    /** A whole number that is written here. */
    Optional<BigDecimal> literal(int index) {
        return literal(syntax(index));
    }

    static Optional<BigDecimal> literal(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Literal literal
            when literal.type() instanceof Type.Number -> Optional.of((BigDecimal) literal.value());
            case Syntax.Negation(int start, Syntax operand) -> literal(operand).map(BigDecimal::negate);
            default -> Optional.empty();
        };
    }

    /** The items that follow a list from {@code index} on, which must go into it. */
    List<Node> items(int index, Node list) {
        List<Node> items = new ArrayList<>();
        for (int i = index; i < count(); i++) {
            items.add(checker.check(syntax(i), Optional.of(Checker.item(list))));
        }
        return items;
    }
}
