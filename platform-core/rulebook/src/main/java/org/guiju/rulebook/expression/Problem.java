package org.guiju.rulebook.expression;

import java.util.List;
import java.util.Locale;

/**
 * Something wrong with an expression.
 *
 * @param at where
 * @param args what the message speaks of: texts, numbers and {@link Type}s
 */
public record Problem(Origin at, Code code, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public enum Code {
        EMPTY,
        TOO_LONG,
        TOO_DEEP,
        TOO_COSTLY,
        UNEXPECTED_CHARACTER,
        WRITE_INSTEAD,
        UNCLOSED_TEXT,
        UNCLOSED_COMMENT,
        WRONG_ESCAPE,
        WRONG_NUMBER,
        WRONG_LITERAL,
        EXPECTED,
        CHAINED_COMPARISON,
        UNKNOWN_NAME,
        UNKNOWN_NAME_NEAR,
        UNKNOWN_FIELD,
        UNKNOWN_FIELD_NEAR,
        UNKNOWN_FUNCTION,
        UNKNOWN_TYPE,
        UNKNOWN_TYPE_NEAR,
        UNKNOWN_FUNCTION_NEAR,
        NO_FIELDS,
        NAME_TAKEN,
        AMBIGUOUS_NAME,
        WRONG_TYPE,
        WRONG_OPERANDS,
        WRONG_OPERAND,
        WRONG_ARGUMENT,
        ARGUMENT_COUNT,
        WRONG_PARAMETER,
        LITERAL_ARGUMENT,
        COUNTED_LITERALS,
        NO_COMPARATOR,
        EXPONENT,
        MEAN_NEEDS_ROUNDING,
        LITERAL_DELIMITER,
        UNKNOWN_PLACE,
        UNKNOWN_PLACE_NEAR,
        NOT_COMPARABLE,
        NOT_ORDERED,
        BRANCHES_DIFFER,
        MONEY_WITH_NUMBER,
        MONEY_TIMES_MONEY,
        MONEY_NEEDS_ROUNDING,
        NUMBER_NEEDS_ROUNDING,
        DIVISION_OUTSIDE_ROUND,
        DIVISION_BY_ZERO,
        ROUND_SCALE,
        ROUND_MODE,
        ROUND_MODE_NEAR,
        INSTANT_AND_PERIOD,
        UNKNOWN_CODE,
        UNKNOWN_CODE_NEAR,
        CODE_EXPECTED,
        MAY_BE_ABSENT,
        NULL_NOT_HERE,
        NOT_OF_ABSENT,
        NEVER_NULL,
        NOT_A_LIST
    }

    /** What is wrong and what to write instead, in the reader's language. */
    public String message(Locale locale) {
        return Wording.in(locale).message(this);
    }
}
