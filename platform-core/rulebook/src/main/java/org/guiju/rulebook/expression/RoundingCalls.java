package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.DIVISION_BY_ZERO;
import static org.guiju.rulebook.expression.Problem.Code.ROUND_MODE;
import static org.guiju.rulebook.expression.Problem.Code.ROUND_MODE_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.ROUND_SCALE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks roundings, and the divisions and means that only exist inside them. */
final class RoundingCalls {

    private static final int LEAST_SCALE = -6;
    private static final int LARGEST_SCALE = 12;

    private static final Map<String, RoundingMode> MODES = modes();

    private final Checker checker;
    private final Problems problems;

    RoundingCalls(Checker checker, Problems problems) {
        this.checker = checker;
        this.problems = problems;
    }

    private static Map<String, RoundingMode> modes() {
        Map<String, RoundingMode> modes = new LinkedHashMap<>();
        modes.put("half_up", RoundingMode.HALF_UP);
        modes.put("half_even", RoundingMode.HALF_EVEN);
        modes.put("half_down", RoundingMode.HALF_DOWN);
        modes.put("up", RoundingMode.UP);
        modes.put("down", RoundingMode.DOWN);
        modes.put("floor", RoundingMode.FLOOR);
        modes.put("ceiling", RoundingMode.CEILING);
        return modes;
    }

    Node check(Builtin function, Arguments arguments) {
        Optional<Integer> scale = arguments.isGiven(1) ? scale(arguments.syntax(1)) : Optional.of(0);
        Optional<RoundingMode> mode =
                switch (function) {
                    case ROUND -> mode(arguments.syntax(2));
                    case DECIMAL -> Optional.of(RoundingMode.HALF_EVEN);
                    case ROUND_UP -> Optional.of(RoundingMode.UP);
                    case ROUND_DOWN -> Optional.of(RoundingMode.DOWN);
                    case ROUND_HALF_UP -> Optional.of(RoundingMode.HALF_UP);
                    case ROUND_HALF_DOWN -> Optional.of(RoundingMode.HALF_DOWN);
                    case FLOOR -> Optional.of(RoundingMode.FLOOR);
                    default -> Optional.of(RoundingMode.CEILING);
                };
        Node rounded = rounded(arguments, scale.orElse(0), mode.orElse(RoundingMode.UNNECESSARY));
        return scale.isPresent() && mode.isPresent() ? rounded : Checker.BROKEN;
    }

    private Node rounded(Arguments arguments, int scale, RoundingMode mode) {
        return switch (arguments.syntax(0)) {
            case Syntax.Binary division
            when division.operator() == Operator.DIVIDE -> quotient(arguments, division, scale, mode);
            case Syntax.Call call
            when call.function() == Builtin.MEAN && call.arguments().size() == 1 ->
                mean(arguments, new Arguments(checker, call), scale, mode);
            default -> value(arguments, scale, mode);
        };
    }

    private Node value(Arguments arguments, int scale, RoundingMode mode) {
        Node value = arguments.any(0);
        if (value.isBroken()) {
            return value;
        }
        return Calculus.rounded(value.type(), scale)
                .map(type -> arguments.node(new Form.Rounded(value, scale, mode), type))
                .orElseGet(() -> arguments.wrong(0, Expected.NUMBER_OR_MONEY, value.type()));
    }

    private Node mean(Arguments arguments, Arguments inner, int scale, RoundingMode mode) {
        Node list = inner.list(0);
        if (list.isBroken()) {
            return list;
        }
        return Calculus.rounded(Checker.item(list), scale)
                .map(type -> arguments.node(new Form.Mean(list, scale, mode), Type.optional(type)))
                .orElseGet(() -> inner.wrongItem(list, Expected.NUMBER_OR_MONEY));
    }

    private Node quotient(Arguments arguments, Syntax.Binary division, int scale, RoundingMode mode) {
        Node dividend = checker.present(division.left());
        Node divisor = checker.present(division.right());
        if (dividend.isBroken() || divisor.isBroken()) {
            return dividend.isBroken() ? dividend : divisor;
        }
        if (Division.isZero(divisor)) {
            return checker.broken(division.right().start(), DIVISION_BY_ZERO);
        }
        return Calculus.quotient(dividend.type(), divisor.type(), scale)
                .map(type -> arguments.node(new Form.Quotient(dividend, divisor, scale, mode), type))
                .orElseGet(() -> checker.mismatch(division, dividend.type(), divisor.type()));
    }

    private Optional<Integer> scale(Syntax syntax) {
        Optional<Integer> scale = Arguments.literal(syntax)
                .filter(number -> Limits.scale(number) == 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(LEAST_SCALE)) >= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(LARGEST_SCALE)) <= 0)
                .map(BigDecimal::intValueExact);
        if (scale.isEmpty() && !(syntax instanceof Syntax.Unread)) {
            problems.add(syntax.start(), ROUND_SCALE, LEAST_SCALE, LARGEST_SCALE);
        }
        return scale;
    }

    private Optional<RoundingMode> mode(Syntax syntax) {
        String name = syntax instanceof Syntax.Name(int start, String word) ? word : "";
        Optional<RoundingMode> mode = Optional.ofNullable(MODES.get(name));
        if (mode.isEmpty() && !(syntax instanceof Syntax.Unread)) {
            String all = String.join(", ", MODES.keySet());
            Nearest.to(name, MODES.keySet())
                    .ifPresentOrElse(
                            near -> problems.add(syntax.start(), ROUND_MODE_NEAR, name, near, all),
                            () -> problems.add(syntax.start(), ROUND_MODE, all));
        }
        return mode;
    }
}
