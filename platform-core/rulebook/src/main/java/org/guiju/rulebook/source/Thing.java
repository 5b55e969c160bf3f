package org.guiju.rulebook.source;

/** What a name may stand for, in words that the messages have in every language. */
public enum Thing {
    ACTION,
    ASPECT,
    RECORD,
    FUNCTION,
    ROLE,
    REGULATION,
    CLAUSE,
    CONTROL,
    STEP,
    PARAMETER,
    FIELD,
    FACT,
    NAME,
    STATE,
    OPTION,
    UNIT,
    EMPLOYEE,
    PLUGIN,
    COLUMN,
    INPUT,
    EXAMPLE,
    CHAPTER,
    INDEX_FIELD,
    LOGIN
}
