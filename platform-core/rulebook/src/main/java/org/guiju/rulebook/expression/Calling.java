package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.ARGUMENT_COUNT;
import static org.guiju.rulebook.expression.Problem.Code.BRANCHES_DIFFER;
import static org.guiju.rulebook.expression.Problem.Code.MONEY_WITH_NUMBER;
import static org.guiju.rulebook.expression.Problem.Code.NEVER_NULL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks calls of functions: how many arguments there are, then what the family of the function asks of them. */
final class Calling {

    private final Checker checker;
    private final ListCalls lists;
    private final OrderCalls orders;
    private final RoundingCalls roundings;
    private final ContextCalls contexts;

    Calling(Checker checker, Names names, Problems problems) {
        this.checker = checker;
        this.lists = new ListCalls(checker, problems);
        this.orders = new OrderCalls(checker, names);
        this.contexts = new ContextCalls(checker);
        this.roundings = new RoundingCalls(checker, problems);
    }

    Node check(Syntax.Call call, Optional<Type> wanted) {
        Builtin function = call.function();
        Arguments arguments = new Arguments(checker, call);
        if (!function.takes(arguments.count())) {
            return wrongCount(function, arguments);
        }
        return switch (function.family()) {
            case LIST -> lists.check(function, arguments);
            case ORDER -> orders.check(function, arguments);
            case TEXT -> TextCalls.check(function, arguments);
            case NUMBER -> NumberCalls.check(function, arguments);
            case ROUNDING -> roundings.check(function, arguments);
            case TIME -> TimeCalls.check(function, arguments);
            case CALENDAR -> TimeCalls.onCalendar(function, arguments);
            case RANGE -> RangeCalls.check(function, arguments);
            case CONTEXT -> contexts.check(function, arguments);
            case OWN ->
                switch (function) {
                    case NOT -> not(arguments);
                    case IS -> is(arguments);
                    default -> getOrElse(arguments, wanted);
                };
        };
    }

    Node supplied(Syntax.Supplied call) {
        Signature function = call.function();
        List<Type> types = function.types();
        if (types.size() != call.arguments().size()) {
            call.arguments().forEach(checker::check);
            int given = call.arguments().size();
            return checker.broken(call.start(), ARGUMENT_COUNT, function.call(), types.size(), given);
        }
        List<Node> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Syntax argument = call.arguments().get(i);
            arguments.add(checker.expect(checker.check(argument, Optional.of(types.get(i))), argument, types.get(i)));
        }
        Form form = new Form.Supplied(function, List.copyOf(arguments));
        return checker.unlessBroken(checker.node(form, function.result(), call));
    }

    private Node wrongCount(Builtin function, Arguments arguments) {
        boolean readable = function.family() != Builtin.Family.ROUNDING && function.family() != Builtin.Family.ORDER;
        if (readable) {
            arguments.call().arguments().forEach(checker::check);
        }
        int at = arguments.call().start();
        return checker.broken(at, ARGUMENT_COUNT, function.signature(), function.arity(), arguments.count());
    }

    private Node not(Arguments arguments) {
        return arguments.result(List.of(checker.condition(arguments.syntax(0))), Type.bool());
    }

    /** The same value of the same type; of points in time, whose offsets are not kept, nobody can say. */
    private Node is(Arguments arguments) {
        Node one = arguments.typed(0, type -> !(type instanceof Type.Instant), Expected.WRITTEN);
        Node other = arguments.typed(1, type -> !(type instanceof Type.Instant), Expected.WRITTEN);
        Form form = Kinship.comparable(one.type(), other.type())
                ? new Form.Comparison(Operator.EQUAL, one, other)
                : new Form.Constant(false);
        return one.isBroken() || other.isBroken() ? Checker.BROKEN : arguments.node(form, Type.bool());
    }

    private Node getOrElse(Arguments arguments, Optional<Type> wanted) {
        Syntax asked = arguments.syntax(0);
        Node value = checker.check(asked, wanted);
        if (!value.isBroken() && !checker.isDeclaredOptional(value)) {
            return checker.broken(asked.start(), NEVER_NULL, value.text());
        }
        Type present = Kinship.present(value.type());
        Node otherwise = checker.present(arguments.syntax(1), value.isBroken() ? wanted : Optional.of(present));
        if (value.isBroken() || otherwise.isBroken()) {
            return value.isBroken() ? value : otherwise;
        }
        return Kinship.join(present, otherwise.type())
                .map(type -> arguments.result(List.of(value, otherwise), type))
                .orElseGet(() -> mixed(checker, arguments.syntax(1).start(), present, otherwise.type()));
    }

    static Node mixed(Checker checker, int at, Type one, Type other) {
        boolean moneyAndNumber = Kinship.isMonetary(one) && Kinship.isNumeric(other)
                || Kinship.isNumeric(one) && Kinship.isMonetary(other);
        return moneyAndNumber ? checker.broken(at, MONEY_WITH_NUMBER) : checker.broken(at, BRANCHES_DIFFER, one, other);
    }
}
