package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.CHAINED_COMPARISON;
import static org.guiju.rulebook.expression.Problem.Code.EMPTY;
import static org.guiju.rulebook.expression.Problem.Code.TOO_DEEP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Cursor.Unreadable;

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
            "satisfies",
            "for",
            "return");

    private static final Set<String> NEVER_STARTS_A_VALUE =
            Set.of(")", "]", "}", ",", "..", "=", "!=", "and", "or", "then", "else", "in", "satisfies", "return");

    private final Cursor cursor;
    private final Primary primary;
    private int nesting;

    /** Levels of the highest part that was read since a part began. */
    private int levels;

    Parser(List<Token> tokens, Problems problems, Scope scope) {
        this.cursor = new Cursor(tokens, problems);
        this.primary = new Primary(this, cursor, problems, scope);
        if (cursor.atEnd() && problems.none()) {
            problems.add(0, EMPTY);
        }
    }

    /** Reads the whole text as one expression. */
    Syntax parse() {
        return whole(this::expression);
    }

    /** Reads the whole text as the tests of a cell. */
    Syntax parseTests() {
        return whole(this::cell);
    }

    private interface Rule {
        Syntax read();
    }

    private Syntax whole(Rule rule) {
        if (cursor.atEnd()) {
            return new Syntax.Unread(0);
        }
        try {
            Syntax whole = rule.read();
            if (!cursor.atEnd()) {
                cursor.expected(Expected.OPERATOR_OR_END);
            }
            return whole;
        } catch (Unreadable reported) {
            return new Syntax.Unread(0);
        }
    }

    private Syntax cell() {
        Token first = cursor.peek();
        if (first.is("-") && cursor.second().kind() == Token.Kind.END) {
            return new Syntax.Cell(cursor.take().start(), List.of(), false);
        }
        boolean negated = first.is("not") && cursor.second().is("(");
        if (!negated) {
            return new Syntax.Cell(first.start(), tests(), false);
        }
        int before = cursor.index();
        cursor.take();
        cursor.take();
        List<Syntax> tests = tests();
        cursor.expect(")", Expected.COMMA_OR_CLOSING);
        if (cursor.atEnd()) {
            return new Syntax.Cell(first.start(), tests, true);
        }
        cursor.moveTo(before);
        return new Syntax.Cell(first.start(), tests(), false);
    }

    private List<Syntax> tests() {
        List<Syntax> tests = new ArrayList<>(List.of(test(0)));
        while (cursor.accept(",")) {
            tests.add(test(0));
        }
        return tests;
    }

    Syntax expression() {
        return infix(0);
    }

    /** An operand of a comparison: arithmetic, but no comparison. */
    Syntax operand() {
        return infix(Operator.COMPARISON);
    }

    private Syntax infix(int above) {
        int beside = levels;
        levels = 0;
        Syntax left = prefix();
        boolean compared = false;
        int precedence = cursor.peek().precedence();
        while (precedence > above) {
            if (compared && precedence == Operator.COMPARISON) {
                throw cursor.report(CHAINED_COMPARISON);
            }
            left = operation(left);
            higher();
            compared = precedence == Operator.COMPARISON;
            precedence = cursor.peek().precedence();
        }
        levels = Math.max(levels, beside);
        return left;
    }

    /** One part more that holds all that was read since a part began. */
    private void higher() {
        if (++levels > MAX_DEPTH) {
            throw cursor.report(TOO_DEEP, MAX_DEPTH);
        }
    }

    private Syntax operation(Syntax left) {
        Token token = cursor.take();
        if (token.is("between")) {
            return between(left);
        }
        if (token.is("in")) {
            return in(left);
        }
        if (token.is("instance")) {
            cursor.expect("of", Expected.OF);
            return new Syntax.Instance(left, new TypeNames(cursor).read());
        }
        Operator operator = Operator.of(token).orElseThrow();
        return new Syntax.Binary(operator, token.start(), left, infix(operator.precedence()));
    }

    private Syntax between(Syntax value) {
        Syntax low = operand();
        cursor.expect("and", Expected.AND);
        return new Syntax.Between(value, low, operand());
    }

    private Syntax in(Syntax value) {
        if (!cursor.peek().is("(")) {
            return new Syntax.In(value, List.of(test(Operator.COMPARISON)), false);
        }
        Token opening = cursor.take();
        Syntax first = test(0);
        if (cursor.accept("..")) {
            Syntax range = primary.range(opening.start(), first, false);
            return new Syntax.In(value, List.of(range), false);
        }
        List<Syntax> tests = new ArrayList<>(List.of(first));
        while (cursor.accept(",")) {
            tests.add(test(0));
        }
        cursor.expect(")", Expected.COMMA_OR_CLOSING);
        return new Syntax.In(value, tests, true);
    }

    private Syntax test(int above) {
        Token token = cursor.peek();
        Optional<Operator> operator = Operator.of(token).filter(Operator::isComparison);
        if (operator.isEmpty()) {
            return infix(above);
        }
        cursor.take();
        return new Syntax.Test(token.start(), operator.get(), operand());
    }

    private Syntax prefix() {
        if (++nesting > MAX_DEPTH) {
            throw cursor.report(TOO_DEEP, MAX_DEPTH);
        }
        int beside = levels;
        levels = 0;
        try {
            Syntax read = postfix(unary());
            higher();
            return read;
        } finally {
            nesting--;
            levels = Math.max(levels, beside);
        }
    }

    private Syntax unary() {
        Token token = cursor.peek();
        if (!token.isWord()) {
            return primary.read();
        }
        return switch (token.text()) {
            case "-" -> new Syntax.Negation(cursor.take().start(), prefix());
            case "if" -> choice(cursor.take().start());
            case "for" -> iteration(cursor.take().start());
            case "some", "every" -> quantified(cursor.take());
            default -> primary.read();
        };
    }

    private Syntax choice(int start) {
        Syntax condition = expression();
        cursor.expect("then", Expected.THEN);
        Syntax then = expression();
        cursor.expect("else", Expected.ELSE);
        return new Syntax.Choice(start, condition, then, expression());
    }

    private Syntax iteration(int start) {
        List<Syntax.Source> sources = sources();
        cursor.expect("return", Expected.RETURN);
        return new Syntax.Iteration(start, sources, expression());
    }

    private List<Syntax.Source> sources() {
        List<Syntax.Source> sources = new ArrayList<>();
        do {
            Token variable = cursor.newName();
            cursor.expect("in", Expected.IN);
            Syntax list = operand();
            if (cursor.accept("..")) {
                list = new Syntax.Counting(list, operand());
            }
            sources.add(new Syntax.Source(variable.text(), variable.start(), list));
        } while (cursor.accept(","));
        return sources;
    }

    private Syntax quantified(Token word) {
        List<Syntax.Source> sources = sources();
        cursor.expect("satisfies", Expected.SATISFIES);
        Syntax condition = expression();
        for (Syntax.Source source : sources.reversed()) {
            condition = new Syntax.Quantified(
                    word.start(),
                    word.is("every"),
                    source.variable(),
                    source.variableStart(),
                    source.list(),
                    condition);
            higher();
        }
        return condition;
    }

    private Syntax postfix(Syntax target) {
        Syntax result = target;
        while (true) {
            if (cursor.accept(".")) {
                result = member(result);
                higher();
            } else if (cursor.peek().is("[") && !closesRange()) {
                cursor.take();
                Syntax condition = expression();
                cursor.expect("]", Expected.CLOSING_BRACKET);
                result = new Syntax.Filter(result, condition);
                higher();
            } else {
                return result;
            }
        }
    }

    private Syntax member(Syntax of) {
        int start = cursor.peek().start();
        Optional<String> known = cursor.knownName(primary.vocabulary());
        if (known.isPresent()) {
            return new Syntax.Member(of, known.get(), start);
        }
        if (cursor.peek().kind() != Token.Kind.NAME) {
            throw cursor.expected(Expected.NAME);
        }
        return new Syntax.Member(of, cursor.take().text(), start);
    }

    /** Whether the bracket ahead ends a range without its end, {@code ]1..5[}, because no value starts behind it. */
    private boolean closesRange() {
        Token behind = cursor.second();
        return behind.kind() == Token.Kind.END || behind.isWord() && NEVER_STARTS_A_VALUE.contains(behind.text());
    }
}
