package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.DIVISION_BY_ZERO;
import static org.guiju.rulebook.expression.Problem.Code.NUMBER_NEEDS_ROUNDING;

import java.util.ArrayList;
import java.util.List;

/** Checks functions over numbers that do not round. */
final class NumberCalls {

    private NumberCalls() {}

    static Node check(Builtin function, Arguments arguments) {
        return switch (function) {
            case ABS -> abs(arguments);
            case MODULO -> modulo(arguments);
            case EVEN, ODD -> arguments.result(List.of(arguments.integer(0)), Type.bool());
            case MONEY -> money(arguments);
            case NUMBER -> number(arguments);
            default -> throw new IllegalStateException(function + " is no function of numbers");
        };
    }

    private static Node abs(Arguments arguments) {
        Node argument = arguments.typed(0, Calculus::isMeasure, Expected.MEASURE);
        return arguments.result(List.of(argument), argument.type());
    }

    private static Node modulo(Arguments arguments) {
        Node dividend = arguments.number(0);
        Node divisor = arguments.number(1);
        if (Division.isZero(divisor)) {
            return arguments.checker().broken(arguments.syntax(1).start(), DIVISION_BY_ZERO);
        }
        int scale = Kinship.larger(Kinship.scale(dividend.type()), Kinship.scale(divisor.type()));
        return arguments.result(List.of(dividend, divisor), Type.number(scale));
    }

    private static Node money(Arguments arguments) {
        Node argument = arguments.number(0);
        if (!argument.isBroken() && !Kinship.fits(argument.type(), Type.number(2))) {
            int at = arguments.syntax(0).start();
            return arguments.checker().broken(at, NUMBER_NEEDS_ROUNDING, argument.text(), 2);
        }
        return arguments.result(List.of(argument), Type.money());
    }

    /** A separator that is {@code null} is none. */
    private static Node number(Arguments arguments) {
        List<Node> all = new ArrayList<>(List.of(arguments.text(0)));
        for (int i = 1; i < arguments.count(); i++) {
            boolean none = arguments.syntax(i) instanceof Syntax.Null;
            all.add(none ? new Node(new Form.Constant(""), Type.text(), "null") : arguments.text(i));
        }
        return arguments.result(all, Type.optional(Type.number()));
    }
}
