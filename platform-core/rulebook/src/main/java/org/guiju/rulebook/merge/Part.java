package org.guiju.rulebook.merge;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is merged as a whole: the words of a clause, a parameter, a control, an example.
 *
 * @param name of the parameter, control or example; the key in the file for the rest
 */
public record Part(Kind kind, String name) {

    public enum Kind {
        TITLE("title"),
        TEXT("text"),
        PARAMETER("parameters"),
        DEFINITION("let"),
        CONTROL("controls"),
        EXAMPLE("examples"),
        OTHER("");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        private static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key.equals(key) && kind != OTHER)
                    .findFirst();
        }
    }

    static Part top(String key) {
        return new Part(Kind.of(key).orElse(Kind.OTHER), key);
    }

    static Part below(String key, String name) {
        return new Part(Kind.of(key).orElseThrow(), name);
    }

    /** @param path as {@link #path()} gave it */
    public static Part of(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? top(path) : below(path.substring(0, slash), path.substring(slash + 1));
    }

    /** Its key at the top of the clause's file. */
    String key() {
        return kind == Kind.OTHER ? name : kind.key;
    }

    /** Tells it from every other part of its clause. */
    public String path() {
        return key().equals(name) ? name : key() + "/" + name;
    }
}
