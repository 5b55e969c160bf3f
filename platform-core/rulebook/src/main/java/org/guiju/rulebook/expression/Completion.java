package org.guiju.rulebook.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What can be written at a place of an expression, for an editor.
 *
 * @param from where the word that is being written starts; a candidate replaces the text from there to the place
 * @param candidates those that start with what is written, by kind and name
 */
public record Completion(int from, List<Candidate> candidates) {

    public enum Kind {
        FIELD,
        NAME,
        CODE,
        FUNCTION
    }

    /**
     * @param text what to write
     * @param type of the value; a function says its parameters instead
     * @param signature of a function, else empty
     */
    public record Candidate(String text, Kind kind, Optional<Type> type, String signature) {

        static Candidate of(Kind kind, String text, Type type) {
            return new Candidate(text, kind, Optional.of(type), "");
        }

        /** What it is: its type in words, or how a function is called. */
        public String detail(Locale locale) {
            return signature.isEmpty() ? type.map(Wording.in(locale)::type).orElse("") : signature;
        }
    }

    public Completion {
        candidates = List.copyOf(candidates);
    }

    /** What fits at {@code offset}. The text need not be sound, neither before nor behind the place. */
    public static Completion at(String text, int offset, Scope scope) {
        String before = text.substring(0, Math.clamp(offset, 0, text.length()));
        int from = wordStart(before);
        Surroundings surroundings = new Surroundings(before.substring(0, from), scope);
        String written = before.substring(from).toLowerCase(Locale.ROOT);
        List<Candidate> fitting = candidates(surroundings).stream()
                .filter(candidate -> candidate.text().toLowerCase(Locale.ROOT).startsWith(written))
                .sorted(Comparator.comparing(Candidate::kind).thenComparing(Candidate::text))
                .toList();
        return new Completion(from, fitting);
    }

    private static int wordStart(String before) {
        int start = before.length();
        while (start > 0 && Lexer.isNamePart(before.codePointBefore(start))) {
            start -= Character.charCount(before.codePointBefore(start));
        }
        boolean opened = start > 0
                && before.charAt(start - 1) == '"'
                && before.chars().filter(c -> c == '"').count() % 2 == 1;
        return opened ? start - 1 : start;
    }

    private static List<Candidate> candidates(Surroundings surroundings) {
        if (surroundings.behindDot()) {
            return surroundings.owner().map(Completion::fields).orElse(List.of());
        }
        List<Candidate> candidates = new ArrayList<>();
        surroundings.compared().ifPresent(type -> candidates.addAll(codes(type)));
        surroundings.names().forEach((name, type) -> candidates.add(Candidate.of(Kind.NAME, name, type)));
        Arrays.stream(Builtin.values())
                .map(function ->
                        new Candidate(function.spelling() + "(", Kind.FUNCTION, Optional.empty(), function.signature()))
                .forEach(candidates::add);
        surroundings.functions().values().stream()
                .map(function -> new Candidate(
                        function.name() + "(", Kind.FUNCTION, Optional.of(function.result()), function.call()))
                .forEach(candidates::add);
        return candidates;
    }

    private static List<Candidate> codes(Type type) {
        return type instanceof Type.Enumeration(var codes)
                ? codes.stream()
                        .map(code -> Candidate.of(Kind.CODE, Formatter.quoted(code), type))
                        .toList()
                : List.of();
    }

    private static List<Candidate> fields(Type owner) {
        Map<String, Type> fields =
                switch (owner) {
                    case Type.Struct(var declared) -> declared;
                    case Type.ListOf(Type.Struct(var declared), int max) -> declared;
                    default -> Property.of(owner);
                };
        List<Candidate> candidates = new ArrayList<>();
        fields.forEach((name, type) -> candidates.add(Candidate.of(Kind.FIELD, name, type)));
        return candidates;
    }
}
