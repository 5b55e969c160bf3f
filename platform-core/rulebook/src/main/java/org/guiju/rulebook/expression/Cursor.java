package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.EXPECTED;

import java.util.List;
import java.util.Optional;

/** The place in the tokens that reading is at. */
final class Cursor {

    /** Leaves a part whose problem is reported; caught where reading can go on. */
    static final class Unreadable extends RuntimeException {
        Unreadable() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Token[] read;
    private final Problems problems;
    private int index;

    Cursor(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.read = tokens.toArray(Token[]::new);
        this.problems = problems;
    }

    List<Token> tokens() {
        return tokens;
    }

    int index() {
        return index;
    }

    void moveTo(int place) {
        index = place;
    }

    Token peek() {
        return read[index];
    }

    /** The token behind the next one, or the end. */
    Token second() {
        return read[Math.min(index + 1, read.length - 1)];
    }

    Token take() {
        return read[index++];
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean accept(String symbolOrWord) {
        boolean there = peek().is(symbolOrWord);
        index += there ? 1 : 0;
        return there;
    }

    /** Passes these words, if all of them stand here. */
    boolean accept(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (index + i >= read.length || !read[index + i].is(words.get(i))) {
                return false;
            }
        }
        index += words.size();
        return true;
    }

    void expect(String symbolOrWord, Expected expected) {
        if (!accept(symbolOrWord)) {
            throw expected(expected);
        }
    }

    /** A name that is about to be declared. */
    Token newName() {
        if (peek().kind() != Token.Kind.NAME || peek().isReserved()) {
            throw expected(Expected.NAME);
        }
        return take();
    }

    /** A name of the vocabulary that has several words, if one starts here. */
    Optional<String> knownName(Vocabulary vocabulary) {
        return vocabulary.longestAt(tokens, index).map(match -> {
            index += match.tokens();
            return match.name();
        });
    }

    Unreadable expected(Expected expected) {
        Object found = atEnd() ? Expected.END : peek().text();
        return report(EXPECTED, expected, found);
    }

    Unreadable report(Problem.Code code, Object... args) {
        problems.add(peek().start(), code, args);
        return new Unreadable();
    }
}
