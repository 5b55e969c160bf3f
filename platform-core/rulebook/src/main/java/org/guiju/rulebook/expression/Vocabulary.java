package org.guiju.rulebook.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declared names that are more than one word, such as {@code Monthly Salary}: only a declaration makes them one. */
final class Vocabulary {

    /** @param tokens how many tokens the name takes */
    record Match(String name, int tokens) {}

    private record Known(String name, List<String> words) {}

    private final Map<String, List<Known>> byFirstWord = new HashMap<>();

    static Vocabulary of(Map<String, Type> names) {
        Vocabulary vocabulary = new Vocabulary();
        names.forEach(vocabulary::add);
        for (Property property : Property.values()) {
            vocabulary.add(property.spelling(), Type.nothing());
        }
        vocabulary.byFirstWord.values().forEach(known -> known.sort(longestFirst()));
        return vocabulary;
    }

    /** This vocabulary and one more declared name. */
    Vocabulary with(String name, Type type) {
        Vocabulary more = copy();
        more.add(name, type);
        more.byFirstWord.values().forEach(known -> known.sort(longestFirst()));
        return more;
    }

    /** This vocabulary and a name that a text itself declares. */
    Vocabulary with(String name) {
        return isOneWord(name) ? this : with(name, Type.nothing());
    }

    private Vocabulary copy() {
        Vocabulary copy = new Vocabulary();
        byFirstWord.forEach((word, known) -> copy.byFirstWord.put(word, new ArrayList<>(known)));
        return copy;
    }

    private static Comparator<Known> longestFirst() {
        return Comparator.comparingInt((Known known) -> known.words.size()).reversed();
    }

    private void add(String name, Type type) {
        List<String> words = words(name);
        if (words.size() > 1) {
            List<Known> known = byFirstWord.computeIfAbsent(words.getFirst(), word -> new ArrayList<>());
            known.add(new Known(name, words));
        }
        fields(type);
    }

    private void fields(Type type) {
        switch (type) {
            case Type.Struct(var fields) -> fields.forEach(this::add);
            case Type.ListOf(Type item, int max) -> fields(item);
            case Type.Optional(Type of) -> fields(of);
            default -> {
                // a plain value has no names inside
            }
        }
    }

    private static List<String> words(String name) {
        if (isOneWord(name)) {
            return List.of(name);
        }
        List<Token> tokens = new Lexer(name, new Problems(name, new Origin("", 1, 1))).tokens();
        return tokens.subList(0, tokens.size() - 1).stream().map(Token::text).toList();
    }

    private static boolean isOneWord(String name) {
        return name.codePoints().allMatch(Lexer::isNamePart);
    }

    Optional<Match> longestAt(List<Token> tokens, int index) {
        for (Known known : byFirstWord.getOrDefault(tokens.get(index).text(), List.of())) {
            if (isAt(known.words, tokens, index)) {
                return Optional.of(new Match(known.name, known.words.size()));
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(List<String> words, List<Token> tokens, int index) {
        if (index + words.size() >= tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(index + i);
            if (token.kind() == Token.Kind.TEXT || !token.text().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
