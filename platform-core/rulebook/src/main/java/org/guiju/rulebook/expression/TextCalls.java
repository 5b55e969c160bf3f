package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.LITERAL_DELIMITER;

import java.util.ArrayList;
import java.util.List;

/** Checks functions over texts. */
final class TextCalls {

    /** What a pattern would give a meaning of its own. */
    private static final String PATTERN_SIGNS = "\\^$.|?*+()[]{}";

    private TextCalls() {}

    static Node check(Builtin function, Arguments arguments) {
        return switch (function) {
            case UPPER_CASE, LOWER_CASE, TRIM -> arguments.result(List.of(arguments.text(0)), Type.text());
            case STRING_LENGTH -> arguments.result(List.of(arguments.text(0)), Type.integer());
            case CONTAINS, STARTS_WITH, ENDS_WITH -> onTwo(arguments, Type.bool());
            case SUBSTRING_BEFORE, SUBSTRING_AFTER -> onTwo(arguments, Type.text());
            case SUBSTRING -> substring(arguments);
            case SPLIT -> split(arguments);
            case STRING_JOIN -> join(arguments);
            case STRING ->
                arguments.result(List.of(arguments.typed(0, TextCalls::isWritten, Expected.WRITTEN)), Type.text());
            default -> throw new IllegalStateException(function + " is no function of texts");
        };
    }

    private static Node onTwo(Arguments arguments, Type result) {
        return arguments.result(List.of(arguments.text(0), arguments.text(1)), result);
    }

    private static Node substring(Arguments arguments) {
        List<Node> all = new ArrayList<>(List.of(arguments.text(0), arguments.integer(1)));
        if (arguments.isGiven(2)) {
            all.add(arguments.integer(2));
        }
        return arguments.result(all, Type.text());
    }

    private static Node split(Arguments arguments) {
        Node text = arguments.text(0);
        boolean literal = arguments.syntax(1) instanceof Syntax.Literal delimiter
                && delimiter.type() instanceof Type.Text
                && !delimiter.text().isEmpty()
                && delimiter.text().chars().noneMatch(c -> PATTERN_SIGNS.indexOf(c) >= 0);
        if (!literal) {
            return arguments.checker().broken(arguments.syntax(1).start(), LITERAL_DELIMITER, PATTERN_SIGNS);
        }
        return arguments.result(List.of(text, arguments.text(1)), Type.listOf(Type.text()));
    }

    private static Node join(Arguments arguments) {
        Node list = arguments.list(0);
        if (!list.isBroken() && !Kinship.fits(Checker.item(list), Type.text())) {
            return arguments.wrongItem(list, Expected.TEXT);
        }
        return arguments.result(arguments.isGiven(1) ? List.of(list, arguments.text(1)) : List.of(list), Type.text());
    }

    /** Whether there is one way of writing a value; an instant has as many as there are zones. */
    private static boolean isWritten(Type type) {
        return switch (type) {
            case Type.Instant instant -> false;
            case Type.ListOf list -> false;
            case Type.Struct struct -> false;
            case Type.Range range -> false;
            default -> true;
        };
    }
}
