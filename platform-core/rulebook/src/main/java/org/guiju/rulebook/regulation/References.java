package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.sdk.decision.ClauseCode;

/** Which clauses name which, in their words, conditions and controls; a clause is named by its address, {@code RE-SALES/5.1b}. */
public final class References {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<![A-Za-z0-9/-])([A-Z][A-Z0-9-]+)/([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)");

    private static final Pattern EXAMPLES = Pattern.compile("(?m)^examples:");

    /** That one clause names another. */
    public record Reference(ClauseCode from, ClauseCode to) implements Comparable<Reference> {

        @Override
        public int compareTo(Reference other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " → " + to;
        }
    }

    private References() {}

    /** Clauses of the company's regulations that a clause names as it stands, itself and its examples left out. */
    public static Set<ClauseCode> of(ClauseState state, Rulebook rulebook) {
        var code = state.clause().code();
        var ours = rulebook.regulations().stream().map(Regulation::code).collect(Collectors.toSet());
        var source = rulebook.library()
                .source(state.clause().hash())
                .map(ClauseSource::stored)
                .map(stored -> EXAMPLES.split(stored.text(), 2)[0]);
        var words = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH)
                .map(state.text()::in);
        var named = new TreeSet<ClauseCode>();
        Stream.concat(source.stream(), words).forEach(text -> ADDRESS.matcher(text)
                .results()
                .filter(found -> ours.contains(found.group(1)))
                .map(found -> new ClauseCode(found.group(1), found.group(2)))
                .filter(other -> !other.equals(code))
                .forEach(named::add));
        return named;
    }

    /** Everything that clauses in force at an instant name. */
    private static List<Reference> all(Rulebook rulebook, List<String> units, Instant at) {
        var all = new ArrayList<Reference>();
        rulebook.regulations().forEach(regulation -> rulebook.inForce(regulation.code(), units, at)
                .forEach(state -> of(state, rulebook)
                        .forEach(to -> all.add(new Reference(state.clause().code(), to)))));
        return all.stream().sorted().toList();
    }

    /** What names one of these clauses while they hold, apart from each other. */
    public static List<Reference> to(Set<ClauseCode> targets, Rulebook rulebook, List<String> units, Instant at) {
        return all(rulebook, units, at).stream()
                .filter(one -> targets.contains(one.to()) && !targets.contains(one.from()))
                .toList();
    }

    /** What would lead nowhere because of the draft: what it names itself, and what names a clause that it ends. */
    public static List<Reference> broken(Draft draft, Rulebook rulebook, List<String> units) {
        var at = draft.effectiveFrom();
        var then = draft.in(rulebook);
        var changed = draft.changes().keySet();
        return all(then, units, at).stream()
                .filter(one -> changed.contains(one.from()) || changed.contains(one.to()))
                .filter(one -> then.inForce(one.to(), units, at).isEmpty())
                .toList();
    }
}
