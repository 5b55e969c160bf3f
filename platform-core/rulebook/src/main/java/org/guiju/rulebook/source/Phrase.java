package org.guiju.rulebook.source;

import java.util.List;

/** A part of a message that has words of its own in every language, such as {@code bound.at_most} of 20%. */
public record Phrase(String key, List<Object> args) {
    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }
}
