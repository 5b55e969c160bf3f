package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.WRONG_LITERAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands by itself: literals, names, calls, and what brackets hold together. */
final class Primary {

    private final Parser parser;
    private final Cursor cursor;
    private final Problems problems;
    private final Invocations invocations;
    private Vocabulary vocabulary;

    Primary(Parser parser, Cursor cursor, Problems problems, Scope scope) {
        this.parser = parser;
        this.cursor = cursor;
        this.problems = problems;
        this.vocabulary = scope.vocabulary();
        this.invocations = new Invocations(parser, cursor, problems, scope);
    }

    /** The names known here: those of the scope, and keys that have been read. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    Syntax read() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> number(cursor.take());
            case PERCENT -> percent(cursor.take());
            case TEXT ->
                new Syntax.Literal(token.start(), Type.text(), cursor.take().text(), token.text());
            case TEMPORAL -> temporal(cursor.take());
            case NAME -> word();
            case SYMBOL -> bracketed(token);
            case END -> throw cursor.expected(Expected.VALUE);
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

    private Syntax bracketed(Token opening) {
        return switch (opening.text()) {
            case "(" -> parenthesised(cursor.take());
            case "[" -> listOrRange(cursor.take());
            case "]" -> {
                cursor.take();
                Syntax low = parser.operand();
                cursor.expect("..", Expected.DOTS);
                yield range(opening.start(), low, false);
            }
            case "{" -> context(cursor.take());
            case "?" -> new Syntax.Name(cursor.take().start(), "?");
            default -> throw cursor.expected(Expected.VALUE);
        };
    }

    private Syntax parenthesised(Token opening) {
        Optional<Operator> operator = Operator.of(cursor.peek()).filter(Operator::isOrder);
        if (operator.isPresent()) {
            return halfOpen(opening);
        }
        Syntax inside = parser.expression();
        if (cursor.accept("..")) {
            return range(opening.start(), inside, false);
        }
        cursor.expect(")", Expected.CLOSING);
        return inside;
    }

    private Syntax halfOpen(Token opening) {
        Operator operator = Operator.of(cursor.take()).orElseThrow();
        Optional<Syntax> end = Optional.of(parser.operand());
        cursor.expect(")", Expected.CLOSING);
        return switch (operator) {
            case LESS -> new Syntax.Range(opening.start(), Optional.empty(), end, false, false);
            case AT_MOST -> new Syntax.Range(opening.start(), Optional.empty(), end, false, true);
            case MORE -> new Syntax.Range(opening.start(), end, Optional.empty(), false, false);
            default -> new Syntax.Range(opening.start(), end, Optional.empty(), true, false);
        };
    }

    private Syntax listOrRange(Token opening) {
        List<Syntax> items = new ArrayList<>();
        if (cursor.accept("]")) {
            return new Syntax.Items(opening.start(), items);
        }
        items.add(parser.expression());
        if (cursor.accept("..")) {
            return range(opening.start(), items.getFirst(), true);
        }
        while (cursor.accept(",")) {
            items.add(parser.expression());
        }
        cursor.expect("]", Expected.COMMA_OR_CLOSING_BRACKET);
        return new Syntax.Items(opening.start(), items);
    }

    /** The rest of a range, behind its dots. */
    Syntax.Range range(int start, Syntax low, boolean lowIncluded) {
        Syntax high = parser.operand();
        boolean highIncluded = cursor.accept("]");
        if (!highIncluded && !cursor.accept("[")) {
            cursor.expect(")", Expected.RANGE_END);
        }
        return new Syntax.Range(start, Optional.of(low), Optional.of(high), lowIncluded, highIncluded);
    }

    private Syntax context(Token opening) {
        List<Syntax.Entry> entries = new ArrayList<>();
        if (!cursor.accept("}")) {
            do {
                entries.add(entry());
            } while (cursor.accept(","));
            cursor.expect("}", Expected.COMMA_OR_CLOSING_BRACE);
        }
        return new Syntax.Context(opening.start(), entries);
    }

    private Syntax.Entry entry() {
        int start = cursor.peek().start();
        String key = key();
        cursor.expect(":", Expected.COLON);
        Syntax value = parser.expression();
        vocabulary = vocabulary.with(key);
        return new Syntax.Entry(key, start, value);
    }

    private String key() {
        if (cursor.peek().kind() == Token.Kind.TEXT) {
            return cursor.take().text();
        }
        List<String> words = new ArrayList<>();
        while (cursor.peek().kind() == Token.Kind.NAME
                || !words.isEmpty() && cursor.peek().kind() == Token.Kind.NUMBER) {
            words.add(cursor.take().text());
        }
        if (words.isEmpty()) {
            throw cursor.expected(Expected.NAME);
        }
        return String.join(" ", words);
    }

    private Syntax word() {
        Token token = cursor.peek();
        Optional<String> known = cursor.knownName(vocabulary);
        if (known.isPresent()) {
            return new Syntax.Name(token.start(), known.get());
        }
        if (token.isReserved()) {
            return reserved(token);
        }
        return invocations.call().orElseGet(() -> new Syntax.Name(cursor.take().start(), token.text()));
    }

    private Syntax reserved(Token token) {
        return switch (token.text()) {
            case "true", "false" ->
                new Syntax.Literal(token.start(), Type.bool(), cursor.take().is("true"), token.text());
            case "null" -> new Syntax.Null(cursor.take().start());
            case "not" -> invocations.negation();
            default -> throw cursor.expected(Expected.VALUE);
        };
    }
}
