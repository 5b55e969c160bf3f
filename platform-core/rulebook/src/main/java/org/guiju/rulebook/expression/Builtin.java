package org.guiju.rulebook.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions of the language. There are no others; nobody can add one. */
public enum Builtin {
    COUNT("count", 1, 1),
    SUM("sum", 1, 1),
    MIN("min", 1, 50),
    MAX("max", 1, 50),
    FIRST("first", 1, 1),
    LAST("last", 1, 1),
    LIST_CONTAINS("list contains", 2, 2),
    GET_OR_ELSE("get or else", 2, 2),
    UPPER_CASE("upper case", 1, 1),
    LOWER_CASE("lower case", 1, 1),
    STRING_LENGTH("string length", 1, 1),
    CONTAINS("contains", 2, 2),
    STARTS_WITH("starts with", 2, 2),
    ENDS_WITH("ends with", 2, 2),
    ABS("abs", 1, 1),
    ROUND("round", 3, 3),
    MONEY("money", 1, 1),
    NOT("not", 1, 1),
    DATE("date", 1, 1),
    DATE_AND_TIME("date and time", 1, 1),
    DURATION("duration", 1, 1),
    DAYS_BETWEEN("days between", 2, 2),
    YEAR("year", 1, 1),
    MONTH("month", 1, 1),
    DAY("day", 1, 1);

    private static final Map<String, List<Builtin>> BY_FIRST_WORD =
            Arrays.stream(values()).collect(Collectors.groupingBy(builtin -> builtin.words.getFirst()));

    private final String spelling;
    private final List<String> words;
    private final int fewest;
    private final int most;

    Builtin(String spelling, int fewest, int most) {
        this.spelling = spelling;
        this.words = List.of(spelling.split(" "));
        this.fewest = fewest;
        this.most = most;
    }

    /** The function whose call starts with these tokens: its words and an opening parenthesis. */
    static Optional<Builtin> calledAt(List<Token> tokens, int index) {
        return BY_FIRST_WORD.getOrDefault(tokens.get(index).text(), List.of()).stream()
                .filter(builtin -> builtin.matches(tokens, index))
                .findFirst();
    }

    private boolean matches(List<Token> tokens, int index) {
        if (index + words.size() >= tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(index + i).is(words.get(i))) {
                return false;
            }
        }
        return tokens.get(index + words.size()).is("(");
    }

    static List<String> spellings() {
        return Arrays.stream(values()).map(Builtin::spelling).toList();
    }

    String spelling() {
        return spelling;
    }

    int wordCount() {
        return words.size();
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    String arity() {
        return fewest == most ? String.valueOf(fewest) : fewest + "–" + most;
    }

    /** Whether the argument is a literal in parentheses, read once when the expression is checked. */
    boolean isTemporalLiteral() {
        return this == DATE || this == DATE_AND_TIME || this == DURATION;
    }
}
