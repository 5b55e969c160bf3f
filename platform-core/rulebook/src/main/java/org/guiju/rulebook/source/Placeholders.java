package org.guiju.rulebook.source;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.sdk.Texts;

/** {@code {path}} inside texts. */
public final class Placeholders {

    public static final Pattern PATTERN = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    private static final Pattern STRAY = Pattern.compile("[{}]");

    private Placeholders() {}

    /** Paths in any of the three languages, in order of appearance. */
    public static Set<String> of(Texts texts) {
        var paths = new LinkedHashSet<String>();
        texts.map(text -> {
            PATTERN.matcher(text).results().forEach(found -> paths.add(found.group(1)));
            return text;
        });
        return paths;
    }

    /** Reports placeholders of the texts under a key that name nothing known. */
    public static void check(Section section, String key, Collection<String> known) {
        section.node(key).filter(Node.Mapping.class::isInstance).ifPresent(texts -> ((Node.Mapping) texts)
                .entries()
                .forEach(entry -> check(entry.value(), known, section.problems())));
    }

    private static void check(Node node, Collection<String> known, Problems problems) {
        if (node instanceof Node.Scalar text) {
            PATTERN.matcher(text.text())
                    .results()
                    .filter(found -> !known.contains(found.group(1)))
                    .forEach(found -> report(place(text, found.start(1)), found.group(1), known, problems));
            if (STRAY.matcher(PATTERN.matcher(text.text()).replaceAll("")).find()) {
                problems.add(text.at(), Code.WRONG_PLACEHOLDER);
            }
        }
    }

    private static Origin place(Node.Scalar text, int offset) {
        var before = text.text().substring(0, offset);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return text.inside(new Origin(text.at().file(), line, offset - before.lastIndexOf('\n')));
    }

    private static void report(Origin at, String name, Collection<String> known, Problems problems) {
        if (PATH.matcher(name).matches()) {
            problems.unknown(at, Thing.NAME, name, known);
        } else {
            problems.add(at, Code.WRONG_PLACEHOLDER);
        }
    }

    /** As {@link #check(Section, String, Collection)} for texts that come from no file. */
    public static Set<String> unknown(Texts texts, Collection<String> known) {
        var unknown = of(texts);
        unknown.removeAll(known);
        return unknown;
    }
}
