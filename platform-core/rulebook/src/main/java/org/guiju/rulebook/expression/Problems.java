package org.guiju.rulebook.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with one text, so that a reader sees all of it at once. */
final class Problems {

    private record Found(int offset, Problem problem) {}

    private final String text;
    private final Origin origin;
    private final List<Found> found = new ArrayList<>();

    Problems(String text, Origin origin) {
        this.text = text;
        this.origin = origin;
    }

    void add(int offset, Problem.Code code, Object... args) {
        Problem problem = new Problem(origin.at(text, offset), code, List.of(args));
        if (found.stream().noneMatch(known -> known.problem.equals(problem))) {
            found.add(new Found(offset, problem));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::offset))
                .map(Found::problem)
                .toList();
    }
}
