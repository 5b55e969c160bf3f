package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.LITERAL_ARGUMENT;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_FUNCTION;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_FUNCTION_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_LITERAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Cursor.Unreadable;

/** Reads calls of functions. */
final class Invocations {

    private final Parser parser;
    private final Cursor cursor;
    private final Problems problems;

    Invocations(Parser parser, Cursor cursor, Problems problems) {
        this.parser = parser;
        this.cursor = cursor;
        this.problems = problems;
    }

    /** The call of a function of the language, if one starts here. */
    Optional<Syntax> call() {
        return Builtin.calledAt(cursor.tokens(), cursor.index()).map(this::call);
    }

    private Syntax call(Builtin function) {
        int start = cursor.peek().start();
        cursor.moveTo(cursor.index() + function.wordCount());
        List<Syntax> arguments = arguments();
        if (!function.isTemporalLiteral()) {
            return parser.made(new Syntax.Call(start, function, arguments));
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
        cursor.expect("(", Expected.OPENING);
        List<Syntax> arguments = new ArrayList<>();
        if (cursor.accept(")")) {
            return arguments;
        }
        do {
            arguments.add(argument());
        } while (cursor.accept(","));
        cursor.expect(")", Expected.COMMA_OR_CLOSING);
        return arguments;
    }

    private Syntax argument() {
        int start = cursor.peek().start();
        int first = cursor.index();
        try {
            Syntax argument = parser.expression();
            if (!cursor.peek().is(",") && !cursor.peek().is(")")) {
                throw cursor.expected(Expected.COMMA_OR_CLOSING);
            }
            return argument;
        } catch (Unreadable reported) {
            skipArgument(first, reported);
            return new Syntax.Unread(start);
        }
    }

    /** Goes on behind an unreadable argument, so that the problems of the others show too. */
    private void skipArgument(int first, Unreadable reported) {
        int open = cursor.tokens().subList(first, cursor.index()).stream()
                .mapToInt(Invocations::opening)
                .sum();
        while (open > 0 || !cursor.peek().is(",") && !cursor.peek().is(")")) {
            Token token = cursor.peek();
            if (token.kind() == Token.Kind.END) {
                throw reported;
            }
            open += opening(token);
            cursor.take();
        }
    }

    private static int opening(Token token) {
        if (token.kind() != Token.Kind.SYMBOL) {
            return 0;
        }
        return switch (token.text()) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }

    /** The call of a function that there is not, reported. */
    Optional<Syntax> unknown() {
        List<Token> tokens = cursor.tokens();
        int end = cursor.index();
        while (tokens.get(end).kind() == Token.Kind.NAME
                && !Parser.RESERVED.contains(tokens.get(end).text())) {
            end++;
        }
        if (!tokens.get(end).is("(")) {
            return Optional.empty();
        }
        Token first = cursor.peek();
        String name = String.join(
                " ",
                tokens.subList(cursor.index(), end).stream().map(Token::text).toList());
        Nearest.to(name, Builtin.spellings())
                .ifPresentOrElse(
                        near -> problems.add(first.start(), UNKNOWN_FUNCTION_NEAR, name, near),
                        () -> problems.add(first.start(), UNKNOWN_FUNCTION, name));
        cursor.moveTo(end);
        arguments();
        return Optional.of(new Syntax.Unread(first.start()));
    }
}
