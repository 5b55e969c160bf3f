package org.guiju.document.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tallies by what they are of, and the cases that went wrong, by class. */
final class Score {

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, List<String>> cases = new TreeMap<>();

    void add(String of, Tally tally) {
        tallies.merge(of, tally, Tally::plus);
    }

    void wrong(String kind, String words) {
        cases.computeIfAbsent(kind, key -> new ArrayList<>()).add(words);
    }

    void add(Score other) {
        other.tallies.forEach(this::add);
        other.cases.forEach((kind, words) -> words.forEach(one -> wrong(kind, one)));
    }

    Tally of(String of) {
        return tallies.getOrDefault(of, Tally.NONE);
    }

    Stream<String> figures(String of) {
        return tallies.entrySet().stream()
                .filter(entry -> entry.getKey().equals(of) || entry.getKey().startsWith(of + " "))
                .map(entry -> "%-46s %s".formatted(entry.getKey(), entry.getValue()));
    }

    /** The classes with most cases first. */
    Stream<String> worst(String of, int each) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(of))
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .flatMap(entry -> Stream.concat(
                        Stream.of("", entry.getKey() + ": " + entry.getValue().size()),
                        entry.getValue().stream().limit(each).map(words -> "    " + words)));
    }
}
