package org.guiju.rulebook.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an unfinished text says about the place at its end: whose field comes next, and which names mean something. */
final class Surroundings {

    private static final Set<String> ENDS_OF_SOURCES = Set.of("satisfies", "return");

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Type> names = new LinkedHashMap<>();
    private Scope scope;

    Surroundings(String text, Scope scope) {
        this.text = text;
        this.scope = scope;
        List<Token> all = new Lexer(text, new Problems(text, new Origin("", 1, 1))).tokens();
        this.tokens = all.subList(0, all.size() - 1);
        scope.names().forEach(names::put);
        scope.definitions().forEach((name, definition) -> names.put(name, definition.type()));
        declareVariables();
        declareItems();
    }

    /** Everything that has a meaning at the place, with its type. */
    Map<String, Type> names() {
        return names;
    }

    Map<String, Signature> functions() {
        return scope.functions();
    }

    boolean behindDot() {
        return !tokens.isEmpty() && tokens.getLast().is(".");
    }

    /** The type of what stands before the dot. */
    Optional<Type> owner() {
        return typeEndingAt(tokens.size() - 1).map(Kinship::present);
    }

    /** The type that the value to come is compared with. */
    Optional<Type> compared() {
        int last = tokens.size() - 1;
        while (last > 0 && (tokens.get(last).is("(") || tokens.get(last).is(",") || isText(tokens.get(last)))) {
            last--;
        }
        boolean comparing = last > 0
                && (tokens.get(last).is("in")
                        || Operator.of(tokens.get(last))
                                .filter(Operator::isComparison)
                                .isPresent());
        return comparing ? typeEndingAt(last).map(Kinship::present) : Optional.empty();
    }

    private static boolean isText(Token token) {
        return token.kind() == Token.Kind.TEXT;
    }

    /** Variables of {@code for}, {@code some} and {@code every} whose list is written. */
    private void declareVariables() {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean declares = tokens.get(i).is("in")
                    && i > 1
                    && Set.of("for", "some", "every", ",")
                            .contains(tokens.get(i - 2).text());
            int end = declares ? sourceEnd(i + 1) : tokens.size();
            if (end < tokens.size()) {
                String variable = tokens.get(i - 1).text();
                type(between(i + 1, end)).ifPresent(type -> declareItem(variable, type));
            }
        }
    }

    private int sourceEnd(int from) {
        int open = 0;
        for (int i = from; i < tokens.size(); i++) {
            open += depth(tokens.get(i));
            if (open == 0
                    && (ENDS_OF_SOURCES.contains(tokens.get(i).text())
                            || tokens.get(i).is(","))) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The items of lists whose filter is still open. */
    private void declareItems() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (depth(tokens.get(i)) > 0) {
                open.push(i);
            } else if (depth(tokens.get(i)) < 0 && !open.isEmpty()) {
                open.pop();
            }
        }
        open.descendingIterator().forEachRemaining(at -> {
            if (tokens.get(at).is("[")) {
                typeEndingAt(at).ifPresent(type -> declareItem(Names.ITEM, type));
            }
        });
    }

    private void declareItem(String name, Type list) {
        if (!(Kinship.present(list) instanceof Type.ListOf(Type item, int max))) {
            return;
        }
        names.put(name, item);
        scope = scope.with(name, item);
        if (name.equals(Names.ITEM) && item instanceof Type.Struct(var fields)) {
            fields.forEach((field, type) -> {
                names.put(field, type);
                scope = scope.with(field, type);
            });
        }
    }

    private static int depth(Token token) {
        if (token.kind() != Token.Kind.SYMBOL) {
            return 0;
        }
        return switch (token.text()) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }

    /** The type of the longest sound value that ends before a token. */
    private Optional<Type> typeEndingAt(int end) {
        int start = end;
        while (start > 0 && continues(tokens.get(start - 1), start == end)) {
            start = tokens.get(start - 1).is(")") || tokens.get(start - 1).is("]") ? opening(start - 1) : start - 1;
        }
        for (int from = start; from < end; from++) {
            Optional<Type> type = type(between(from, end));
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }

    private static boolean continues(Token token, boolean last) {
        return token.kind() == Token.Kind.NAME && !Parser.RESERVED.contains(token.text())
                || token.kind() == Token.Kind.NUMBER
                || token.is(".")
                || token.is(")")
                || token.is("]")
                || last && token.kind() == Token.Kind.TEMPORAL;
    }

    private int opening(int closing) {
        int open = 0;
        for (int i = closing; i >= 0; i--) {
            open -= depth(tokens.get(i));
            if (open == 0) {
                return i;
            }
        }
        return 0;
    }

    private String between(int from, int end) {
        int stop = end < tokens.size() ? tokens.get(end).start() : text.length();
        return text.substring(tokens.get(from).start(), stop);
    }

    private Optional<Type> type(String part) {
        return Expression.check(part, new Origin("", 1, 1), scope) instanceof Checked.Ok(Expression expression)
                ? Optional.of(expression.type())
                : Optional.empty();
    }
}
