package org.guiju.rulebook.expression;

/**
 * @param text what the token means: the characters of a name, number or symbol, the content of a text
 * @param start offset of its first character
 * @param precedence how tight it binds behind a value, or below zero
 * @param isReserved whether it is a word of the language, which is nobody's name
 */
record Token(Kind kind, String text, int start, int precedence, boolean isReserved) {

    enum Kind {
        NAME,
        NUMBER,
        PERCENT,
        TEXT,
        TEMPORAL,
        SYMBOL,
        END
    }

    static Token of(Kind kind, String text, int start) {
        boolean word = kind == Kind.SYMBOL || kind == Kind.NAME;
        boolean reserved = kind == Kind.NAME && Parser.RESERVED.contains(text);
        return new Token(kind, text, start, word ? Operator.precedence(text) : -1, reserved);
    }

    boolean isWord() {
        return kind == Kind.SYMBOL || kind == Kind.NAME;
    }

    boolean is(String symbolOrWord) {
        return isWord() && text.equals(symbolOrWord);
    }
}
