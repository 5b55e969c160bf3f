package org.guiju.rulebook.expression;

/**
 * @param text what the token means: the characters of a name, number or symbol, the content of a text
 * @param start offset of its first character
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        NAME,
        NUMBER,
        PERCENT,
        TEXT,
        TEMPORAL,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
    }
}
