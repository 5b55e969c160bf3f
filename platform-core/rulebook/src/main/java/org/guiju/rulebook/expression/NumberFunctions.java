package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.UndeterminedException.Reason;

/** Works out functions over numbers. */
final class NumberFunctions {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,30})?(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

    private NumberFunctions() {}

    static Object apply(Builtin function, List<Object> arguments, Node node) {
        Object first = arguments.getFirst();
        return switch (function) {
            case ABS -> Operations.abs(Operations.decimal(first));
            case MODULO -> modulo((BigDecimal) first, (BigDecimal) arguments.get(1), node);
            case EVEN -> isEven(first);
            case ODD -> !isEven(first);
            case NUMBER -> number(arguments);
            default -> first;
        };
    }

    /** What is left when the divisor has been taken away as often as it fits, with the sign of the divisor. */
    private static BigDecimal modulo(BigDecimal dividend, BigDecimal divisor, Node node) {
        if (divisor.signum() == 0) {
            throw new UndeterminedException(Reason.DIVIDED_BY_ZERO, node.text());
        }
        BigDecimal times = dividend.divide(divisor, 0, RoundingMode.FLOOR);
        return dividend.subtract(divisor.multiply(times));
    }

    private static boolean isEven(Object number) {
        return ((BigDecimal) number).remainder(TWO).signum() == 0;
    }

    private static Object number(List<Object> arguments) {
        String grouping = arguments.size() > 1 ? (String) arguments.get(1) : "";
        String point = arguments.size() > 2 ? (String) arguments.get(2) : ".";
        boolean known = List.of("", " ", ",", ".").contains(grouping)
                && List.of("", ",", ".").contains(point);
        if (!known || !grouping.isEmpty() && grouping.equals(point)) {
            return Optional.empty();
        }
        String text = (String) arguments.getFirst();
        String plain = grouping.isEmpty() ? text : text.replace(grouping, "");
        return read(
                point.isEmpty() || point.equals(".")
                        ? plain
                        : plain.replace('.', '?').replace(point, "."));
    }

    private static Object read(String text) {
        boolean digits = text.chars().anyMatch(Character::isDigit)
                && NUMBER.matcher(text).matches();
        return digits
                ? Optional.of(new BigDecimal(text))
                        .filter(Limits::isPlain)
                        .map(number -> (Object) number.setScale(Math.max(0, number.scale())))
                        .orElse(Optional.empty())
                : Optional.empty();
    }
}
