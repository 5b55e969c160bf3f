package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_FUNCTION;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_FUNCTION_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_LITERAL;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_PARAMETER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Cursor.Unreadable;

/** Reads calls of functions. */
final class Invocations {

    private final Parser parser;
    private final Cursor cursor;
    private final Problems problems;
    private final Scope scope;

    Invocations(Parser parser, Cursor cursor, Problems problems, Scope scope) {
        this.parser = parser;
        this.cursor = cursor;
        this.problems = problems;
        this.scope = scope;
    }

    /** The call of a function, if one starts here: words and an opening parenthesis. */
    Optional<Syntax> call() {
        Optional<Builtin> builtin = Builtin.calledAt(cursor.tokens(), cursor.index());
        if (builtin.isPresent()) {
            return Optional.of(call(builtin.get()));
        }
        int end = wordsEnd();
        if (!cursor.tokens().get(end).is("(")) {
            return Optional.empty();
        }
        boolean lambda = cursor.peek().is("function") && end == cursor.index() + 1;
        return lambda ? Optional.of(lambda()) : Optional.of(supplied(end).orElseGet(() -> unknown(end)));
    }

    Syntax negation() {
        if (!cursor.second().is("(")) {
            cursor.take();
            throw cursor.expected(Expected.OPENING);
        }
        return call(Builtin.NOT);
    }

    private Optional<Syntax> supplied(int end) {
        int start = cursor.peek().start();
        String name = words(cursor.tokens().subList(cursor.index(), end));
        return Optional.ofNullable(scope.functions().get(name)).map(function -> {
            cursor.moveTo(end + 1);
            return new Syntax.Supplied(start, function, arguments());
        });
    }

    /** Behind the words that start here. */
    private int wordsEnd() {
        int end = cursor.index();
        while (cursor.tokens().get(end).kind() == Token.Kind.NAME
                && !cursor.tokens().get(end).isReserved()) {
            end++;
        }
        return end;
    }

    private Syntax call(Builtin function) {
        int start = cursor.peek().start();
        cursor.moveTo(cursor.index() + function.wordCount());
        cursor.expect("(", Expected.OPENING);
        if (namedAhead().isPresent()) {
            return named(start, function)
                    .<Syntax>map(arguments -> new Syntax.Call(start, function, arguments))
                    .orElseGet(() -> new Syntax.Unread(start));
        }
        List<Syntax> arguments = arguments();
        boolean literal = function.isTemporalLiteral()
                && arguments.size() == 1
                && arguments.getFirst() instanceof Syntax.Literal text
                && text.type() instanceof Type.Text;
        return literal
                ? temporal(start, function, (Syntax.Literal) arguments.getFirst())
                : new Syntax.Call(start, function, arguments);
    }

    private Syntax temporal(int start, Builtin function, Syntax.Literal text) {
        boolean midnight =
                function == Builtin.DATE_AND_TIME && Temporal.date(text.text()).isPresent();
        Optional<Syntax.Literal> literal = Temporal.literal(start, midnight ? text.text() + "T00:00:00" : text.text());
        if (literal.isEmpty() || !Temporal.fits(function, literal.get().type())) {
            problems.add(text.start(), WRONG_LITERAL, text.text());
            return new Syntax.Unread(start);
        }
        return literal.get();
    }

    /** The name in front of a colon, {@code start position: 2}. */
    private Optional<String> namedAhead() {
        List<Token> tokens = cursor.tokens();
        int end = cursor.index();
        while (tokens.get(end).kind() == Token.Kind.NAME) {
            end++;
        }
        return end > cursor.index() && tokens.get(end).is(":")
                ? Optional.of(words(tokens.subList(cursor.index(), end)))
                : Optional.empty();
    }

    private List<String> functions() {
        return Stream.concat(Builtin.spellings().stream(), scope.functions().keySet().stream())
                .toList();
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** Named arguments, put in the order of the parameters; empty if one has a wrong name. */
    private Optional<List<Syntax>> named(int start, Builtin function) {
        List<String> parameters = function.parameters();
        Map<String, Syntax> given = new LinkedHashMap<>();
        boolean sound = true;
        do {
            Token first = cursor.peek();
            String name = namedAhead().orElseThrow(() -> cursor.expected(Expected.NAME));
            if (!parameters.contains(name) || given.containsKey(name)) {
                problems.add(first.start(), WRONG_PARAMETER, function.spelling(), name, function.signature());
                sound = false;
            }
            while (!cursor.accept(":")) {
                cursor.take();
            }
            given.put(name, argument());
        } while (cursor.accept(","));
        cursor.expect(")", Expected.COMMA_OR_CLOSING);
        List<Syntax> ordered =
                parameters.stream().filter(given::containsKey).map(given::get).toList();
        boolean gap = sound && !given.keySet().containsAll(parameters.subList(0, ordered.size()));
        if (gap) {
            problems.add(start, WRONG_PARAMETER, function.spelling(), parameters.getFirst(), function.signature());
        }
        return sound && !gap ? Optional.of(ordered) : Optional.empty();
    }

    /** What stands between the parentheses, of which the first is read already. */
    private List<Syntax> arguments() {
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

    private Syntax lambda() {
        Token word = cursor.take();
        cursor.expect("(", Expected.OPENING);
        List<String> parameters = new ArrayList<>();
        do {
            parameters.add(cursor.newName().text());
        } while (cursor.accept(","));
        cursor.expect(")", Expected.COMMA_OR_CLOSING);
        return new Syntax.Lambda(word.start(), parameters, parser.expression());
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
    private Syntax unknown(int end) {
        Token first = cursor.peek();
        String name = words(cursor.tokens().subList(cursor.index(), end));
        Nearest.to(name, functions())
                .ifPresentOrElse(
                        near -> problems.add(first.start(), UNKNOWN_FUNCTION_NEAR, name, near),
                        () -> problems.add(first.start(), UNKNOWN_FUNCTION, name));
        cursor.moveTo(end + 1);
        arguments();
        return new Syntax.Unread(first.start());
    }
}
