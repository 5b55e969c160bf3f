package org.guiju.rulebook.expression;

import java.util.Optional;

/** The types that calculating gives. Empty: these types do not go together. */
final class Calculus {

    private static final int MONEY_SCALE = 2;

    private Calculus() {}

    static Optional<Type> sum(Type left, Type right) {
        if (Kinship.fits(left, Type.text()) && Kinship.fits(right, Type.text())) {
            return Optional.of(Type.text());
        }
        return left instanceof Type.Period && isPoint(right) || left instanceof Type.Duration && isPoint(right)
                ? moved(right, left)
                : left.equals(right) && isLength(left) ? Optional.of(left) : sumOfQuantities(left, right);
    }

    static Optional<Type> difference(Type left, Type right) {
        if (isPoint(left) && left.equals(right)) {
            return Optional.of(Type.duration());
        }
        return left.equals(right) && isLength(left) ? Optional.of(left) : sumOfQuantities(left, right);
    }

    private static Optional<Type> sumOfQuantities(Type left, Type right) {
        if (isPoint(left)) {
            return moved(left, right);
        }
        boolean together = Kinship.isNumeric(left) && Kinship.isNumeric(right)
                || Kinship.isMonetary(left) && Kinship.isMonetary(right);
        return together ? Kinship.join(left, right) : Optional.empty();
    }

    private static Optional<Type> moved(Type point, Type by) {
        boolean possible = by instanceof Type.Duration
                || by instanceof Type.Period && (point instanceof Type.Date || point instanceof Type.DateTime);
        return possible ? Optional.of(point) : Optional.empty();
    }

    static Optional<Type> product(Type left, Type right) {
        if (Kinship.isNumeric(left) && !Kinship.isNumeric(right)) {
            return product(right, left);
        }
        if (!Kinship.isNumeric(right)) {
            return Optional.empty();
        }
        int scale = added(Kinship.scale(left), Kinship.scale(right));
        if (Kinship.isNumeric(left)) {
            return Optional.of(Type.number(scale));
        }
        boolean whole = Kinship.scale(right) == 0;
        if (Kinship.isMonetary(left)) {
            return Optional.of(whole ? left : new Type.Amount(scale));
        }
        return isLength(left) ? Optional.of(left) : Optional.empty();
    }

    private static int added(int scale, int other) {
        return scale == Type.UNBOUNDED || other == Type.UNBOUNDED ? Type.UNBOUNDED : scale + other;
    }

    /** What a quotient is measured in; its scale is that of the rounding. */
    static Optional<Type> quotient(Type dividend, Type divisor, int scale) {
        if (Kinship.isNumeric(divisor)) {
            return rounded(dividend, scale);
        }
        boolean ratio = Kinship.isMonetary(dividend) && Kinship.isMonetary(divisor)
                || dividend.equals(divisor) && isLength(dividend);
        return ratio ? Optional.of(Type.number(Math.max(scale, 0))) : Optional.empty();
    }

    static Optional<Type> rounded(Type value, int scale) {
        if (Kinship.isNumeric(value)) {
            return Optional.of(Type.number(Math.max(scale, 0)));
        }
        if (Kinship.isMonetary(value)) {
            return Optional.of(scale <= MONEY_SCALE ? Type.money() : new Type.Amount(scale));
        }
        return Optional.empty();
    }

    static boolean isMeasure(Type type) {
        return Kinship.isNumeric(type) || Kinship.isMonetary(type) || isLength(type);
    }

    private static boolean isPoint(Type type) {
        return switch (type) {
            case Type.Date date -> true;
            case Type.Time time -> true;
            case Type.DateTime dateTime -> true;
            case Type.Instant instant -> true;
            default -> false;
        };
    }

    private static boolean isLength(Type type) {
        return type instanceof Type.Duration || type instanceof Type.Period;
    }
}
