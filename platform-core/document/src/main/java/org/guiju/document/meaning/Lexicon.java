package org.guiju.document.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Words with what they mean, found by the longest match at a place, forwards or backwards. */
final class Lexicon<T> {

    private final Map<String, T> words = new HashMap<>();
    private final Map<Character, Integer> longestFrom = new HashMap<>();
    private final Map<Character, Integer> longestTo = new HashMap<>();

    record Match<T>(Span span, T meaning) {}

    /** Lines {@code word|meaning}; a number sign begins a comment line. */
    static <T> Lexicon<T> read(String file, Function<String, T> meaning) {
        var lexicon = new Lexicon<T>();
        lines(file).forEach(line -> {
            var cut = line.indexOf('|');
            var value = meaning.apply(line.substring(cut + 1).strip());
            for (var word : line.substring(0, cut).strip().split("\\s*,\\s*")) {
                lexicon.add(word, value);
            }
        });
        return lexicon;
    }

    static List<String> lines(String file) {
        try (var in = Lexicon.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Lexicon<T> add(String word, T meaning) {
        var plain = Script.of(word.strip()).plain();
        if (!plain.isEmpty()) {
            words.put(plain, meaning);
            longestFrom.merge(plain.charAt(0), plain.length(), Math::max);
            longestTo.merge(plain.charAt(plain.length() - 1), plain.length(), Math::max);
        }
        return this;
    }

    Optional<Match<T>> at(Script text, int place) {
        for (var length = Math.min(longestFrom.getOrDefault(text.at(place), 0), text.length() - place);
                length > 0;
                length--) {
            var found = match(text, place, place + length);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    Optional<Match<T>> endingAt(Script text, int place) {
        for (var length = Math.min(longestTo.getOrDefault(text.at(place - 1), 0), place); length > 0; length--) {
            var found = match(text, place - length, place);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Match<T>> match(Script text, int from, int to) {
        if (!text.isEdge(from) || !text.isEdge(to)) {
            return Optional.empty();
        }
        return Optional.ofNullable(words.get(text.plain().substring(from, to)))
                .map(meaning -> new Match<>(new Span(from, to), meaning));
    }

    /** All of them in reading order, none inside another. */
    List<Match<T>> in(Script text) {
        var found = new ArrayList<Match<T>>();
        var place = 0;
        while (place < text.length()) {
            var match = at(text, place);
            match.ifPresent(found::add);
            place = match.map(one -> one.span().to()).orElse(place + 1);
        }
        return found;
    }
}
