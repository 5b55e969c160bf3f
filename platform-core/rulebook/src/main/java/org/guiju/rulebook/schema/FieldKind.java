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
    INSTANT,
    CHOICE,
    EMPLOYEE,
    EMPLOYEES,
    RECORD,
    TEXTS;

    /** Items of a field that holds several; small, because expressions may go through one list inside another. */
    public static final int MAX_ITEMS = 100;

    /** Spelling in YAML: {@code long_text}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    Type type(List<String> options) {
        return switch (this) {
            case TEXT, LONG_TEXT, PHONE, IDENTITY, EMPLOYEE, RECORD -> Type.text();
            case INTEGER -> Type.integer();
            case NUMBER -> Type.number();
            case MONEY -> Type.money();
            case PERCENT -> Type.percent();
            case BOOLEAN -> Type.bool();
            case DATE -> Type.date();
            case INSTANT -> Type.instant();
            case CHOICE -> Type.enumeration(options);
            case EMPLOYEES, TEXTS -> Type.listOf(Type.text(), MAX_ITEMS);
        };
    }
}
