package org.guiju.rulebook.schema;

import java.util.List;
import java.util.Locale;
import org.guiju.rulebook.expression.Type;

/** Kinds of fields a form can ask for; each fixes how raw text is read and what type expressions see. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    PHONE,
    IDENTITY,
    INTEGER,
    NUMBER,
    MONEY,
    PERCENT,
    BOOLEAN,
    DATE,
    TIME,
    INSTANT,
    DURATION,
    CHOICE,
    MULTI_CHOICE,
    EMPLOYEE,
    EMPLOYEES,
    /** Code of an organisational unit. */
    UNIT,
    RECORD,
    /** Several records, each once. */
    RECORDS,
    TEXTS,
    FILE,
    FILES,
    SIGNATURE,
    /** Line items: rows of the field's columns. */
    ROWS;

    /** Items of a field that holds several; small, because expressions may go through one list inside another. */
    public static final int MAX_ITEMS = 100;

    /** Spelling in YAML: {@code long_text}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people choose from options that the field lists. */
    public boolean hasOptions() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /** Whether its values are ids of records. */
    public boolean isReference() {
        return this == RECORD || this == RECORDS;
    }

    boolean isNumeric() {
        return this == INTEGER || this == NUMBER || this == MONEY || this == PERCENT;
    }

    /** Whether {@code min} and {@code max} say how many items there may be. */
    boolean isCounted() {
        return this == ROWS || this == FILES || this == MULTI_CHOICE || this == RECORDS;
    }

    Type type(List<String> options) {
        return switch (this) {
            case TEXT, LONG_TEXT, PHONE, IDENTITY, EMPLOYEE, UNIT, RECORD -> Type.text();
            case INTEGER -> Type.integer();
            case NUMBER -> Type.number();
            case MONEY -> Type.money();
            case PERCENT -> Type.percent();
            case BOOLEAN -> Type.bool();
            case DATE -> Type.date();
            case TIME -> Type.time();
            case INSTANT -> Type.instant();
            case DURATION -> Type.duration();
            case CHOICE -> Type.enumeration(options);
            case MULTI_CHOICE -> Type.listOf(Type.enumeration(options), MAX_ITEMS);
            case EMPLOYEES, RECORDS, TEXTS -> Type.listOf(Type.text(), MAX_ITEMS);
            case FILE -> StoredFile.struct();
            case FILES -> Type.listOf(StoredFile.struct(), MAX_ITEMS);
            case SIGNATURE -> StoredFile.signature();
            case ROWS -> throw new IllegalStateException("Rows take their type from their columns");
        };
    }
}
