package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.ARGUMENT_COUNT;
import static org.guiju.rulebook.expression.Problem.Code.BRANCHES_DIFFER;
import static org.guiju.rulebook.expression.Problem.Code.DIVISION_BY_ZERO;
import static org.guiju.rulebook.expression.Problem.Code.MAY_BE_ABSENT;
import static org.guiju.rulebook.expression.Problem.Code.MONEY_WITH_NUMBER;
import static org.guiju.rulebook.expression.Problem.Code.NEVER_NULL;
import static org.guiju.rulebook.expression.Problem.Code.NUMBER_NEEDS_ROUNDING;
import static org.guiju.rulebook.expression.Problem.Code.ROUND_MODE;
import static org.guiju.rulebook.expression.Problem.Code.ROUND_MODE_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.ROUND_SCALE;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_ARGUMENT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks calls of functions. */
final class Calling {

    private static final int LEAST_SCALE = -6;
    private static final int LARGEST_SCALE = 12;

    private static final Map<String, RoundingMode> MODES = modes();

    private final Checker checker;
    private final Problems problems;

    Calling(Checker checker, Problems problems) {
        this.checker = checker;
        this.problems = problems;
    }

    private static Map<String, RoundingMode> modes() {
        Map<String, RoundingMode> modes = new LinkedHashMap<>();
        modes.put("half_up", RoundingMode.HALF_UP);
        modes.put("half_even", RoundingMode.HALF_EVEN);
        modes.put("up", RoundingMode.UP);
        modes.put("down", RoundingMode.DOWN);
        modes.put("floor", RoundingMode.FLOOR);
        modes.put("ceiling", RoundingMode.CEILING);
        return modes;
    }

    Node check(Syntax.Call call, Optional<Type> wanted) {
        Builtin function = call.function();
        if (!function.takes(call.arguments().size())) {
            call.arguments().forEach(argument -> checkAnyway(function, argument));
            return checker.broken(
                    call.start(),
                    ARGUMENT_COUNT,
                    function.spelling(),
                    function.arity(),
                    call.arguments().size());
        }
        return switch (function) {
            case COUNT -> onList(call, Type.integer());
            case SUM -> sum(call);
            case MIN, MAX -> call.arguments().size() == 1 ? extremeOfList(call) : extreme(call);
            case FIRST, LAST -> end(call);
            case LIST_CONTAINS -> listContains(call);
            case GET_OR_ELSE -> getOrElse(call, wanted);
            case UPPER_CASE, LOWER_CASE -> onTexts(call, Type.text());
            case STRING_LENGTH -> onTexts(call, Type.integer());
            case CONTAINS, STARTS_WITH, ENDS_WITH -> onTexts(call, Type.bool());
            case ABS -> abs(call);
            case ROUND -> round(call);
            case MONEY -> money(call);
            case NOT -> not(call);
            case DAYS_BETWEEN, YEAR, MONTH, DAY -> onDates(call);
            case DATE, DATE_AND_TIME, DURATION ->
                throw new IllegalStateException("The parser reads " + function.spelling() + " as a literal");
        };
    }

    private void checkAnyway(Builtin function, Syntax argument) {
        if (function != Builtin.ROUND) {
            checker.check(argument);
        }
    }

    private Node onList(Syntax.Call call, Type result) {
        Node list = checker.list(call.arguments().getFirst());
        return call(call, List.of(list), result);
    }

    private Node sum(Syntax.Call call) {
        Node list = checker.list(call.arguments().getFirst());
        if (list.isBroken()) {
            return list;
        }
        Type item = Checker.item(list);
        boolean summable = Calculus.isMeasure(item);
        return summable ? call(call, List.of(list), item) : wrongItem(call, list, Expected.MEASURE);
    }

    private Node extremeOfList(Syntax.Call call) {
        Node list = checker.list(call.arguments().getFirst());
        if (list.isBroken()) {
            return list;
        }
        Type item = Checker.item(list);
        return Kinship.isOrdered(item)
                ? call(call, List.of(list), Type.optional(item))
                : wrongItem(call, list, Expected.ORDERED);
    }

    private Node wrongItem(Syntax.Call call, Node list, Expected expected) {
        int at = call.arguments().getFirst().start();
        if (Checker.item(list) instanceof Type.Optional) {
            return checker.broken(at, MAY_BE_ABSENT, list.text());
        }
        return checker.broken(at, WRONG_ARGUMENT, call.function().spelling(), 1, expected, list.type());
    }

    private Node extreme(Syntax.Call call) {
        List<Node> arguments = call.arguments().stream().map(checker::present).toList();
        Optional<Type> joined = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            Node argument = arguments.get(i);
            if (!argument.isBroken() && !Kinship.isOrdered(argument.type())) {
                return wrong(call, i, Expected.ORDERED, argument.type());
            }
            if (!argument.isBroken()) {
                Type before = joined.orElse(argument.type());
                joined = Kinship.join(before, argument.type());
                if (joined.isEmpty()) {
                    return mixed(call.arguments().get(i).start(), before, argument.type());
                }
            }
        }
        return joined.map(type -> call(call, arguments, type)).orElse(arguments.getFirst());
    }

    private Node mixed(int at, Type one, Type other) {
        boolean moneyAndNumber = Kinship.isMonetary(one) && Kinship.isNumeric(other)
                || Kinship.isNumeric(one) && Kinship.isMonetary(other);
        return moneyAndNumber ? checker.broken(at, MONEY_WITH_NUMBER) : checker.broken(at, BRANCHES_DIFFER, one, other);
    }

    private Node end(Syntax.Call call) {
        Node list = checker.list(call.arguments().getFirst());
        return list.isBroken() ? list : call(call, List.of(list), Type.optional(Checker.item(list)));
    }

    private Node listContains(Syntax.Call call) {
        Node list = checker.list(call.arguments().getFirst());
        if (list.isBroken()) {
            return list;
        }
        return new Comparing(checker, problems).membership(call.arguments().getLast(), list, call);
    }

    private Node getOrElse(Syntax.Call call, Optional<Type> wanted) {
        Syntax asked = call.arguments().getFirst();
        Node value = checker.check(asked, wanted);
        if (!value.isBroken() && !checker.isDeclaredOptional(value)) {
            return checker.broken(asked.start(), NEVER_NULL, value.text());
        }
        Type present = Kinship.present(value.type());
        Node otherwise = checker.present(call.arguments().getLast(), value.isBroken() ? wanted : Optional.of(present));
        if (value.isBroken() || otherwise.isBroken()) {
            return value.isBroken() ? value : otherwise;
        }
        return Kinship.join(present, otherwise.type())
                .map(type -> call(call, List.of(value, otherwise), type))
                .orElseGet(() -> mixed(call.arguments().getLast().start(), present, otherwise.type()));
    }

    private Node onTexts(Syntax.Call call, Type result) {
        return onAll(call, type -> Kinship.fits(type, Type.text()), Expected.TEXT, result);
    }

    private Node onDates(Syntax.Call call) {
        return onAll(call, type -> type instanceof Type.Date, Type.date(), Type.integer());
    }

    private Node onAll(Syntax.Call call, Predicate<Type> taken, Object expected, Type result) {
        List<Node> arguments = call.arguments().stream().map(checker::present).toList();
        for (int i = 0; i < arguments.size(); i++) {
            Node argument = arguments.get(i);
            if (!argument.isBroken() && !taken.test(argument.type())) {
                return wrong(call, i, expected, argument.type());
            }
        }
        return call(call, arguments, result);
    }

    private Node abs(Syntax.Call call) {
        Node argument = checker.present(call.arguments().getFirst());
        if (!argument.isBroken() && !Calculus.isMeasure(argument.type())) {
            return wrong(call, 0, Expected.MEASURE, argument.type());
        }
        return call(call, List.of(argument), argument.type());
    }

    private Node not(Syntax.Call call) {
        return call(call, List.of(checker.condition(call.arguments().getFirst())), Type.bool());
    }

    private Node money(Syntax.Call call) {
        Syntax syntax = call.arguments().getFirst();
        Node argument = checker.present(syntax);
        if (argument.isBroken()) {
            return argument;
        }
        if (!Kinship.isNumeric(argument.type())) {
            return wrong(call, 0, Expected.NUMBER, argument.type());
        }
        if (!Kinship.fits(argument.type(), Type.number(2))) {
            return checker.broken(syntax.start(), NUMBER_NEEDS_ROUNDING, argument.text(), 2);
        }
        return call(call, List.of(argument), Type.money());
    }

    private Node round(Syntax.Call call) {
        Syntax value = call.arguments().getFirst();
        Optional<Integer> scale = scale(call.arguments().get(1));
        Optional<RoundingMode> mode = mode(call.arguments().getLast());
        Node rounded = value instanceof Syntax.Binary division && division.operator() == Operator.DIVIDE
                ? quotient(call, division, scale.orElse(0), mode.orElse(RoundingMode.UNNECESSARY))
                : rounded(call, value, scale.orElse(0), mode.orElse(RoundingMode.UNNECESSARY));
        return scale.isPresent() && mode.isPresent() ? rounded : new Node(new Form.Broken(), Type.bool(), "");
    }

    private Node rounded(Syntax.Call call, Syntax syntax, int scale, RoundingMode mode) {
        Node value = checker.present(syntax);
        if (value.isBroken()) {
            return value;
        }
        return Calculus.rounded(value.type(), scale)
                .map(type -> checker.node(new Form.Rounded(value, scale, mode), type, call))
                .orElseGet(() -> wrong(call, 0, Expected.NUMBER_OR_MONEY, value.type()));
    }

    private Node quotient(Syntax.Call call, Syntax.Binary division, int scale, RoundingMode mode) {
        Node dividend = checker.present(division.left());
        Node divisor = checker.present(division.right());
        if (dividend.isBroken() || divisor.isBroken()) {
            return dividend.isBroken() ? dividend : divisor;
        }
        if (divisor.form() instanceof Form.Constant(Object value)
                && value instanceof BigDecimal number
                && number.signum() == 0) {
            return checker.broken(division.right().start(), DIVISION_BY_ZERO);
        }
        return Calculus.quotient(dividend.type(), divisor.type(), scale)
                .map(type -> checker.node(new Form.Quotient(dividend, divisor, scale, mode), type, call))
                .orElseGet(() -> checker.mismatch(division, dividend.type(), divisor.type()));
    }

    private Optional<Integer> scale(Syntax syntax) {
        Optional<BigDecimal> written =
                switch (syntax) {
                    case Syntax.Literal literal -> number(literal);
                    case Syntax.Negation(int start, Syntax operand)
                    when operand instanceof Syntax.Literal literal ->
                        number(literal).map(BigDecimal::negate);
                    default -> Optional.empty();
                };
        Optional<Integer> scale = written.filter(number -> Limits.scale(number) == 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(LEAST_SCALE)) >= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(LARGEST_SCALE)) <= 0)
                .map(BigDecimal::intValueExact);
        if (scale.isEmpty() && !(syntax instanceof Syntax.Unread)) {
            problems.add(syntax.start(), ROUND_SCALE, LEAST_SCALE, LARGEST_SCALE);
        }
        return scale;
    }

    private static Optional<BigDecimal> number(Syntax.Literal literal) {
        return literal.type() instanceof Type.Number ? Optional.of((BigDecimal) literal.value()) : Optional.empty();
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

    private Node wrong(Syntax.Call call, int argument, Object expected, Type actual) {
        return checker.broken(
                call.arguments().get(argument).start(),
                WRONG_ARGUMENT,
                call.function().spelling(),
                argument + 1,
                expected,
                actual);
    }

    private Node call(Syntax.Call call, List<Node> arguments, Type type) {
        return checker.unlessBroken(checker.node(new Form.Call(call.function(), arguments), type, call));
    }
}
