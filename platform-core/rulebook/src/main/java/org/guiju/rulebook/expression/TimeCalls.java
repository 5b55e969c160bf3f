package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.LITERAL_ARGUMENT;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_PLACE;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_PLACE_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_LITERAL;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Checks functions over dates and times, and over the working days of the calendar an evaluation is given. */
final class TimeCalls {

    private TimeCalls() {}

    static Node check(Builtin function, Arguments arguments) {
        return switch (function) {
            case DATE -> arguments.count() == 3 ? parts(arguments, Type.date()) : date(arguments);
            case TIME -> arguments.count() == 3 ? parts(arguments, Type.time()) : time(arguments);
            case DATE_AND_TIME -> dateAndTime(arguments);
            case DURATION -> literalNeeded(arguments);
            case YEARS_AND_MONTHS_DURATION ->
                arguments.result(List.of(arguments.date(0), arguments.date(1)), Type.period());
            case DAYS_BETWEEN -> onDates(arguments, Type.integer());
            case YEAR, MONTH, DAY, DAY_OF_YEAR, WEEK_OF_YEAR ->
                arguments.result(List.of(arguments.date(0)), Type.integer());
            case DAY_OF_WEEK, MONTH_OF_YEAR -> arguments.result(List.of(arguments.date(0)), Type.text());
            case LAST_DAY_OF_MONTH -> arguments.result(List.of(arguments.date(0)), Type.date());
            default -> throw new IllegalStateException(function + " is no function of dates");
        };
    }

    static Node onCalendar(Builtin function, Arguments arguments) {
        return switch (function) {
            case IS_WORKDAY -> arguments.result(List.of(onlyDate(arguments, 0)), Type.bool());
            case WORKDAYS_BETWEEN -> onDates(arguments, Type.integer());
            default -> arguments.result(List.of(onlyDate(arguments, 0), arguments.integer(1)), Type.date());
        };
    }

    private static Node onlyDate(Arguments arguments, int index) {
        return arguments.typed(index, type -> type instanceof Type.Date, Type.date());
    }

    private static Node onDates(Arguments arguments, Type result) {
        return arguments.result(List.of(onlyDate(arguments, 0), onlyDate(arguments, 1)), result);
    }

    /** A date or time of three numbers; it may not exist, unless they are written here. */
    private static Node parts(Arguments arguments, Type type) {
        List<Node> all = Stream.of(0, 1, 2).map(arguments::integer).toList();
        List<Integer> written = Stream.of(0, 1, 2)
                .flatMap(index -> arguments.literal(index).stream())
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(10_000)) < 0 && Limits.scale(number) == 0)
                .map(BigDecimal::intValueExact)
                .toList();
        if (written.size() < 3) {
            return arguments.result(all, Type.optional(type));
        }
        try {
            Object value = type instanceof Type.Date
                    ? LocalDate.of(written.get(0), written.get(1), written.get(2))
                    : LocalTime.of(written.get(0), written.get(1), written.get(2));
            return Limits.fits(value) ? arguments.node(new Form.Constant(value), type) : noSuch(arguments);
        } catch (DateTimeException noSuchDay) {
            return noSuch(arguments);
        }
    }

    private static Node noSuch(Arguments arguments) {
        Syntax.Call call = arguments.call();
        return arguments
                .checker()
                .broken(call.start(), WRONG_LITERAL, arguments.checker().text(call));
    }

    private static Node date(Arguments arguments) {
        if (arguments.count() == 2) {
            return atPlace(arguments, Type.date());
        }
        Node from = arguments.any(0);
        return switch (from.type()) {
            case Type.Date date -> arguments.result(List.of(from), Type.date());
            case Type.DateTime dateTime -> arguments.result(List.of(from), Type.date());
            case Type.Instant instant -> arguments.result(List.of(from), Type.date());
            case Type.Text text -> arguments.result(List.of(from), Type.optional(Type.date()));
            default -> from.isBroken() ? from : arguments.wrong(0, Type.dateTime(), from.type());
        };
    }

    private static Node time(Arguments arguments) {
        if (arguments.count() == 2) {
            return atPlace(arguments, Type.time());
        }
        Node from = arguments.any(0);
        return switch (from.type()) {
            case Type.Time time -> arguments.result(List.of(from), Type.time());
            case Type.DateTime dateTime -> arguments.result(List.of(from), Type.time());
            case Type.Instant instant -> arguments.result(List.of(from), Type.time());
            case Type.Text text -> literalNeeded(arguments);
            default -> from.isBroken() ? from : arguments.wrong(0, Type.dateTime(), from.type());
        };
    }

    private static Node dateAndTime(Arguments arguments) {
        if (arguments.count() == 1) {
            Node from = arguments.any(0);
            return switch (from.type()) {
                case Type.DateTime dateTime -> arguments.result(List.of(from), Type.dateTime());
                case Type.Instant instant -> arguments.result(List.of(from), Type.dateTime());
                default -> from.isBroken() ? from : literalNeeded(arguments);
            };
        }
        Node from = arguments.any(0);
        if (from.type() instanceof Type.Instant) {
            return atPlace(arguments, Type.dateTime());
        }
        Node day = from.isBroken() ? from : arguments.date(0);
        Node time = arguments.typed(1, type -> type instanceof Type.Time, Type.time());
        return arguments.result(List.of(day, time), Type.dateTime());
    }

    /** What clocks show at an instant somewhere else: {@code date(action.at, "Europe/Paris")}. */
    private static Node atPlace(Arguments arguments, Type result) {
        Node instant = arguments.typed(0, type -> type instanceof Type.Instant, Type.instant());
        String place = arguments.syntax(1) instanceof Syntax.Literal(int at, Type type, Object value, String text)
                        && value instanceof String
                ? text
                : "";
        if (Temporal.zone(place).isEmpty()) {
            return placeNeeded(arguments, instant, place);
        }
        Node constant = new Node(new Form.Constant(place), Type.text(), Formatter.quoted(place));
        return arguments.result(List.of(instant, constant), result);
    }

    private static Node placeNeeded(Arguments arguments, Node instant, String place) {
        int at = arguments.syntax(1).start();
        String function = arguments.call().function().spelling();
        if (instant.isBroken()) {
            return instant;
        }
        return Temporal.nearestZone(place)
                .map(near -> arguments.checker().broken(at, UNKNOWN_PLACE_NEAR, place, near))
                .orElseGet(() -> arguments.checker().broken(at, UNKNOWN_PLACE, function, instant.text()));
    }

    private static Node literalNeeded(Arguments arguments) {
        Syntax.Call call = arguments.call();
        if (arguments.syntax(0) instanceof Syntax.Unread) {
            return Checker.BROKEN;
        }
        return arguments
                .checker()
                .broken(call.start(), LITERAL_ARGUMENT, call.function().spelling());
    }
}
