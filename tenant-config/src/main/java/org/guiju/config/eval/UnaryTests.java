package org.guiju.config.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * The unary tests of a type: what its values must pass.
 */
final class UnaryTests {

    private static final String VALUE = "the_value";

    private UnaryTests() {}

    static void require(Typed typed, List<String> tests, String path) {
        for (var test : tests) {
            if (!passes(typed, test, path)) {
                throw new Refusal(path + " is " + ValueWriter.text(typed.value()) + ", which " + test.strip()
                        + " does not allow.");
            }
        }
    }

    private static boolean passes(Typed typed, String test, String path) {
        var text = test.strip();
        if (text.startsWith("not(") && text.endsWith(")")) {
            return !passes(typed, text.substring(4, text.length() - 1), path);
        }
        return text.equals("-") || parts(text).stream().anyMatch(part -> holds(typed, part, path));
    }

    private static boolean holds(Typed typed, String part, String path) {
        var condition = condition(part);
        var facts = Facts.NONE.with(VALUE, new Typed(Types.present(typed.type()), typed.value()));
        var result = new Formula(path, condition).value(facts, new ArrayList<>());
        if (result.value() instanceof Boolean truth) {
            return truth;
        }
        throw new Refusal("\"" + part + "\", a test of " + path + ", is not a condition.");
    }

    private static String condition(String part) {
        var asked = part.replace("?", VALUE);
        if (!asked.equals(part) && !part.contains("\"")) {
            return asked;
        }
        char first = part.isEmpty() ? ' ' : part.charAt(0);
        return switch (first) {
            case '<', '>', '=', '!' -> VALUE + " " + part;
            case '[', '(', ']' -> VALUE + " in " + part;
            default -> VALUE + " = " + part;
        };
    }

    /** The alternatives, cut at commas that stand neither in a text nor in parentheses. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && (i == 0 || text.charAt(i - 1) != '\\');
            depth += quoted ? 0 : step(c);
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static int step(char c) {
        return switch (c) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }
}
