package org.guiju.rulebook.compiled;

import java.util.List;

/** How much of a clause runs as code, and what is left to the interpreter. */
public record Coverage(int compiled, List<Left> left) {

    /** @param part the fragment that generated code cannot run, so that the whole expression is interpreted */
    public record Left(String expression, String part) {}

    public Coverage {
        left = List.copyOf(left);
    }
}
