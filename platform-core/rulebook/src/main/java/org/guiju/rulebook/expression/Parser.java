package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.CHAINED_COMPARISON;
import static org.guiju.rulebook.expression.Problem.Code.EMPTY;
import static org.guiju.rulebook.expression.Problem.Code.EXPECTED;
import static org.guiju.rulebook.expression.Problem.Code.LITERAL_ARGUMENT;
import static org.guiju.rulebook.expression.Problem.Code.TOO_DEEP;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_FUNCTION;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_FUNCTION_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_LITERAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one parser of the language (Pratt: operators by precedence). */
final class Parser {

    static final int MAX_DEPTH = 200;

    static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "true",
            "false",
            "null",
            "in",
            "between",
            "some",
            "every",
            "satisfies");

    /** Leaves a part whose problem is reported; caught where reading can go on. */
    private static final class Unreadable extends RuntimeException {
        Unreadable() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Problems problems;
    private final Map<Syntax, Integer> depths = new IdentityHashMap<>();
    private int index;
    private int nesting;

    Parser(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Syntax parse() {
        if (peek().kind() == Token.Kind.END) {
            if (problems.none()) {
                problems.add(0, EMPTY);
            }
            return new Syntax.Unread(0);
        }
        try {
            Syntax whole = expression();
            if (peek().kind() != Token.Kind.END) {
                expected(Expected.OPERATOR_OR_END);
            }
            return whole;
        } catch (Unreadable reported) {
            return new Syntax.Unread(0);
        }
    }

    private Syntax expression() {
        return infix(0);
    }

    private Syntax infix(int above) {
        Syntax left = prefix();
        boolean compared = false;
        while (precedenceAhead() > above) {
            int precedence = precedenceAhead();
            if (compared && precedence == Operator.COMPARISON) {
                throw report(CHAINED_COMPARISON);
            }
            left = made(operation(left));
            compared = precedence == Operator.COMPARISON;
        }
        return left;
    }

    private int precedenceAhead() {
        if (peek().is("between") || peek().is("in")) {
            return Operator.COMPARISON;
        }
        return Operator.of(peek()).map(Operator::precedence).orElse(-1);
    }

    private Syntax operation(Syntax left) {
        Token token = take();
        if (token.is("between")) {
            return between(left);
        }
        if (token.is("in")) {
            return in(left);
        }
        Operator operator = Operator.of(token).orElseThrow();
        return new Syntax.Binary(operator, token.start(), left, infix(operator.precedence()));
    }

    private Syntax between(Syntax value) {
        Syntax low = infix(Operator.COMPARISON);
        expect("and", Expected.AND);
        Syntax high = infix(Operator.COMPARISON);
        return new Syntax.Within(value, low, high, new Syntax.Bounds(true, true, true));
    }

    private Syntax in(Syntax value) {
        if (accept("[")) {
            Syntax low = infix(Operator.COMPARISON);
            expect("..", Expected.DOTS);
            return range(value, low, true);
        }
        if (accept("(")) {
            Syntax first = expression();
            return accept("..") ? range(value, first, false) : amongValues(value, first);
        }
        return new Syntax.InList(value, infix(Operator.COMPARISON));
    }

    private Syntax range(Syntax value, Syntax low, boolean lowIncluded) {
        Syntax high = infix(Operator.COMPARISON);
        if (accept("]")) {
            return new Syntax.Within(value, low, high, new Syntax.Bounds(lowIncluded, true, false));
        }
        expect(")", Expected.RANGE_END);
        return new Syntax.Within(value, low, high, new Syntax.Bounds(lowIncluded, false, false));
    }

    private Syntax amongValues(Syntax value, Syntax first) {
        List<Syntax> values = new ArrayList<>(List.of(first));
        while (accept(",")) {
            values.add(expression());
        }
        expect(")", Expected.COMMA_OR_CLOSING);
        return new Syntax.AmongValues(value, values);
    }

    private Syntax prefix() {
        if (++nesting > MAX_DEPTH) {
            throw report(TOO_DEEP, MAX_DEPTH);
        }
        try {
            Token token = peek();
            if (accept("-")) {
                return made(new Syntax.Negation(token.start(), prefix()));
            }
            if (accept("if")) {
                return made(choice(token.start()));
            }
            if (token.is("some") || token.is("every")) {
                return made(quantified(take()));
            }
            return postfix(primary());
        } finally {
            nesting--;
        }
    }

    private Syntax choice(int start) {
        Syntax condition = expression();
        expect("then", Expected.THEN);
        Syntax then = expression();
        expect("else", Expected.ELSE);
        return new Syntax.Choice(start, condition, then, expression());
    }

    private Syntax quantified(Token word) {
        Token variable = name();
        expect("in", Expected.IN);
        Syntax list = infix(Operator.COMPARISON);
        expect("satisfies", Expected.SATISFIES);
        Syntax condition = expression();
        return new Syntax.Quantified(
                word.start(), word.is("every"), variable.text(), variable.start(), list, condition);
    }

    private Syntax postfix(Syntax target) {
        Syntax result = target;
        while (true) {
            if (accept(".")) {
                Token field = peek();
                if (field.kind() != Token.Kind.NAME) {
                    throw expected(Expected.NAME);
                }
                take();
                result = made(new Syntax.Member(result, field.text(), field.start()));
            } else if (accept("[")) {
                Syntax condition = expression();
                expect("]", Expected.CLOSING_BRACKET);
                result = made(new Syntax.Filter(result, condition));
            } else {
                return result;
            }
        }
    }

    private Syntax primary() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> number(take());
            case PERCENT -> percent(take());
            case TEXT -> new Syntax.Literal(token.start(), Type.text(), take().text(), token.text());
            case TEMPORAL -> temporal(take());
            case NAME -> word();
            case SYMBOL -> parenthesised();
            case END -> throw expected(Expected.VALUE);
        };
    }

    private static Syntax number(Token token) {
        BigDecimal value = new BigDecimal(token.text());
        return new Syntax.Literal(token.start(), Type.number(Limits.scale(value)), value, token.text());
    }

    private static Syntax percent(Token token) {
        BigDecimal fraction = new BigDecimal(token.text()).movePointLeft(2);
        return new Syntax.Literal(token.start(), Type.percent(), fraction, token.text());
    }

    private Syntax temporal(Token token) {
        Optional<Syntax.Literal> literal = Temporal.literal(token.start(), token.text());
        if (literal.isEmpty()) {
            problems.add(token.start(), WRONG_LITERAL, token.text());
            return new Syntax.Unread(token.start());
        }
        return literal.get();
    }

    private Syntax parenthesised() {
        if (!accept("(")) {
            throw expected(Expected.VALUE);
        }
        Syntax inside = expression();
        expect(")", Expected.CLOSING);
        return inside;
    }

    private Syntax word() {
        Token token = peek();
        Optional<Builtin> function = Builtin.calledAt(tokens, index);
        if (function.isPresent()) {
            return call(function.get());
        }
        if (token.is("true") || token.is("false")) {
            return new Syntax.Literal(token.start(), Type.bool(), take().is("true"), token.text());
        }
        if (token.is("null")) {
            return new Syntax.Null(take().start());
        }
        if (accept("not")) {
            throw expected(Expected.OPENING);
        }
        if (RESERVED.contains(token.text())) {
            throw expected(Expected.VALUE);
        }
        return unknownFunction().orElseGet(() -> new Syntax.Name(take().start(), token.text()));
    }

    private Syntax call(Builtin function) {
        int start = peek().start();
        index += function.wordCount();
        List<Syntax> arguments = arguments();
        if (!function.isTemporalLiteral()) {
            return made(new Syntax.Call(start, function, arguments));
        }
        return temporalCall(start, function, arguments);
    }

    private Syntax temporalCall(int start, Builtin function, List<Syntax> arguments) {
        if (arguments.size() == 1 && arguments.getFirst() instanceof Syntax.Unread unread) {
            return unread;
        }
        if (arguments.size() != 1
                || !(arguments.getFirst() instanceof Syntax.Literal text)
                || !(text.type() instanceof Type.Text)) {
            problems.add(start, LITERAL_ARGUMENT, function.spelling());
            return new Syntax.Unread(start);
        }
        Optional<Syntax.Literal> literal = Temporal.literal(start, text.text());
        if (literal.isEmpty() || !Temporal.fits(function, literal.get().type())) {
            problems.add(text.start(), WRONG_LITERAL, text.text());
            return new Syntax.Unread(start);
        }
        return literal.get();
    }

    private List<Syntax> arguments() {
        expect("(", Expected.OPENING);
        List<Syntax> arguments = new ArrayList<>();
        if (accept(")")) {
            return arguments;
        }
        do {
            arguments.add(argument());
        } while (accept(","));
        expect(")", Expected.COMMA_OR_CLOSING);
        return arguments;
    }

    private Syntax argument() {
        int start = peek().start();
        int first = index;
        try {
            Syntax argument = expression();
            if (!peek().is(",") && !peek().is(")")) {
                throw expected(Expected.COMMA_OR_CLOSING);
            }
            return argument;
        } catch (Unreadable reported) {
            skipArgument(first, reported);
            return new Syntax.Unread(start);
        }
    }

    /** Goes on behind an unreadable argument, so that the problems of the others show too. */
    private void skipArgument(int first, Unreadable reported) {
        int open =
                tokens.subList(first, index).stream().mapToInt(Parser::opening).sum();
        while (open > 0 || !peek().is(",") && !peek().is(")")) {
            Token token = peek();
            if (token.kind() == Token.Kind.END) {
                throw reported;
            }
            open += opening(token);
            index++;
        }
    }

    private static int opening(Token token) {
        if (token.kind() != Token.Kind.SYMBOL) {
            return 0;
        }
        return switch (token.text()) {
            case "(", "[" -> 1;
            case ")", "]" -> -1;
            default -> 0;
        };
    }

    private Optional<Syntax> unknownFunction() {
        int end = index;
        while (tokens.get(end).kind() == Token.Kind.NAME
                && !RESERVED.contains(tokens.get(end).text())) {
            end++;
        }
        if (!tokens.get(end).is("(")) {
            return Optional.empty();
        }
        Token first = peek();
        String name = String.join(
                " ", tokens.subList(index, end).stream().map(Token::text).toList());
        Nearest.to(name, Builtin.spellings())
                .ifPresentOrElse(
                        near -> problems.add(first.start(), UNKNOWN_FUNCTION_NEAR, name, near),
                        () -> problems.add(first.start(), UNKNOWN_FUNCTION, name));
        index = end;
        arguments();
        return Optional.of(new Syntax.Unread(first.start()));
    }

    private <S extends Syntax> S made(S syntax) {
        int deepest = 0;
        for (Syntax child : syntax.children()) {
            deepest = Math.max(deepest, depths.getOrDefault(child, 1));
        }
        if (deepest + 1 > MAX_DEPTH) {
            throw report(TOO_DEEP, MAX_DEPTH);
        }
        depths.put(syntax, deepest + 1);
        return syntax;
    }

    private Token name() {
        if (peek().kind() != Token.Kind.NAME || RESERVED.contains(peek().text())) {
            throw expected(Expected.NAME);
        }
        return take();
    }

    private Token peek() {
        return tokens.get(index);
    }

    private Token take() {
        return tokens.get(index++);
    }

    private boolean accept(String symbolOrWord) {
        boolean there = peek().is(symbolOrWord);
        index += there ? 1 : 0;
        return there;
    }

    private void expect(String symbolOrWord, Expected expected) {
        if (!accept(symbolOrWord)) {
            throw expected(expected);
        }
    }

    private Unreadable expected(Expected expected) {
        Object found = peek().kind() == Token.Kind.END ? Expected.END : peek().text();
        return report(EXPECTED, expected, found);
    }

    private Unreadable report(Problem.Code code, Object... args) {
        problems.add(peek().start(), code, args);
        return new Unreadable();
    }
}
