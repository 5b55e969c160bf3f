package org.guiju.rulebook.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the texts and codes a clause names, from 0. A text it does not name has no number. */
final class Dictionary {

    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int add(String text) {
        return numbers.computeIfAbsent(text, unseen -> {
            texts.add(text);
            return texts.size() - 1;
        });
    }

    int number(String text) {
        return numbers.getOrDefault(text, UNKNOWN);
    }

    String text(long number) {
        return texts.get(Math.toIntExact(number));
    }
}
