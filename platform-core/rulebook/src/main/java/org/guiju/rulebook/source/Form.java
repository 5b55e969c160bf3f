package org.guiju.rulebook.source;

/** How a value has to be written, in words that the messages have in every language. */
public enum Form {
    PERCENT,
    MONEY,
    NUMBER,
    INTEGER,
    DURATION,
    PERIOD,
    BOOLEAN,
    DATE,
    INSTANT,
    MONTH,
    ZONE,
    TEXT,
    RECORD_ID,
    LIST,
    TEXT_LIST,
    EMPLOYEE_LIST,
    ORDERED,
    TYPE,
    DUE,
    TIMES
}
