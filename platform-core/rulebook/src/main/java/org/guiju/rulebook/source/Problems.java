package org.guiju.rulebook.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.rulebook.expression.Origin;

/** Gathers problems while files are read, so that all of them are told at once. Not for sharing between threads. */
public final class Problems {

    private final Set<Problem> found = new TreeSet<>();

    public void add(Origin at, Problem.Code code, Object... args) {
        found.add(Problem.of(at, code, args));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Collection<Problem> more) {
        found.addAll(more);
    }

    /** A name nobody declared, with the nearest that somebody did. */
    public void unknown(Origin at, Thing thing, String name, Collection<String> known) {
        add(at, Problem.Code.UNKNOWN, withSuggestion(name, known, thing, name));
    }

    /** A key nobody reads, with the nearest that somebody does. */
    public void unknownKey(Origin at, String key, Collection<String> known) {
        add(at, Problem.Code.UNKNOWN_KEY, withSuggestion(key, known, key));
    }

    /** A word that is none of a closed list. */
    public void notOneOf(Origin at, String word, Collection<String> allowed) {
        add(at, Problem.Code.NOT_ONE_OF, withSuggestion(word, allowed, word, List.copyOf(allowed)));
    }

    private static Object[] withSuggestion(String wrong, Collection<String> known, Object... args) {
        var all = new ArrayList<Object>(List.of(args));
        Suggestion.nearest(wrong, known).ifPresent(all::add);
        return all.toArray();
    }

    public int count() {
        return found.size();
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** By file, line and column. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
