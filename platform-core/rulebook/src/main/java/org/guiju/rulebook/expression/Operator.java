package org.guiju.rulebook.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The infix operators. A higher precedence binds tighter. */
public enum Operator {
    OR("or", "or", 1),
    AND("and", "and", 2),
    EQUAL("=", "=", 3),
    UNEQUAL("!=", "≠", 3),
    LESS("<", "<", 3),
    AT_MOST("<=", "≤", 3),
    MORE(">", ">", 3),
    AT_LEAST(">=", "≥", 3),
    PLUS("+", "+", 4),
    MINUS("-", "−", 4),
    TIMES("*", "×", 5),
    DIVIDE("/", "÷", 5),
    POWER("**", "^", 6);

    static final int COMPARISON = 3;
    static final int SUM = 4;
    static final int PREFIX = 7;
    static final int POSTFIX = 8;

    private static final Map<String, Operator> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toMap(Operator::symbol, Function.identity()));

    private final String symbol;
    private final String sign;
    private final int precedence;

    Operator(String symbol, String sign, int precedence) {
        this.symbol = symbol;
        this.sign = sign;
        this.precedence = precedence;
    }

    static Optional<Operator> of(Token token) {
        return token.precedence() < 0 ? Optional.empty() : Optional.ofNullable(BY_SYMBOL.get(token.text()));
    }

    /** How tight what stands behind a value binds; below zero for what is no operator. */
    static int precedence(String symbolOrWord) {
        return switch (symbolOrWord) {
            case "or" -> OR.precedence;
            case "and" -> AND.precedence;
            case "=", "!=", "<", "<=", ">", ">=", "between", "in", "instance" -> COMPARISON;
            case "+", "-" -> SUM;
            case "*", "/" -> TIMES.precedence;
            case "**" -> POWER.precedence;
            default -> -1;
        };
    }

    String symbol() {
        return symbol;
    }

    /** How people write it on paper. */
    String sign() {
        return sign;
    }

    int precedence() {
        return precedence;
    }

    boolean isComparison() {
        return precedence == COMPARISON;
    }

    boolean isOrder() {
        return isComparison() && !isEquality();
    }

    /** The operator that says the same when the sides change places. */
    Operator turned() {
        return switch (this) {
            case LESS -> MORE;
            case AT_MOST -> AT_LEAST;
            case MORE -> LESS;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }

    boolean isEquality() {
        return this == EQUAL || this == UNEQUAL;
    }
}
