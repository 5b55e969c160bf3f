package org.guiju.rulebook.expression;

/** What may stand at a place, in words that {@link Wording} has in every language. */
enum Expected {
    VALUE,
    NAME,
    OPERATOR_OR_END,
    THEN,
    ELSE,
    IN,
    SATISFIES,
    RETURN,
    AND,
    OPENING,
    CLOSING,
    CLOSING_BRACKET,
    COMMA_OR_CLOSING_BRACKET,
    COMMA_OR_CLOSING_BRACE,
    COLON,
    RANGE_END,
    DOTS,
    COMMA_OR_CLOSING,
    TEXT,
    NUMBER,
    NUMBER_OR_MONEY,
    MEASURE,
    ORDERED,
    WRITTEN,
    RANGE,
    POINT_OR_RANGE,
    END
}
