package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.guiju.rulebook.control.Facets;
import org.guiju.sdk.decision.ClauseCode;

/**
 * What two states of a regulation say differently, clause by clause in reading order: words by word, parameters by
 * value, controls by meaning.
 *
 * @param clauses only those that differ
 */
public record Diff(List<ClauseDiff> clauses) {

    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Whether somebody may have to do something else than before. When in doubt, it is substantive. */
    public enum Significance {
        EDITORIAL,
        SUBSTANTIVE
    }

    /** @param before empty for an added clause; {@code after} is empty for a removed one */
    public record ClauseDiff(
            ClauseCode clause,
            Change change,
            Significance significance,
            Optional<ClauseState> before,
            Optional<ClauseState> after,
            List<ParameterDiff> parameters,
            List<ControlDiff> controls) {

        /** The words in one language, by word. */
        public List<TextDiff.Run> text(Locale locale) {
            return TextDiff.runs(words(before, locale), words(after, locale));
        }

        private static String words(Optional<ClauseState> state, Locale locale) {
            return state.map(ClauseState::text).map(text -> text.in(locale)).orElse("");
        }

        /** Whether the clause was switched on or off. */
        public boolean switched() {
            return before.isPresent()
                    && after.isPresent()
                    && before.get().off() != after.get().off();
        }
    }

    /** A value that is another, newly settled, or no longer there. */
    public record ParameterDiff(Parameter parameter, Optional<Object> before, Optional<Object> after) {}

    /** @param facets changed keys of the control, e.g. {@code when} or {@code level}, with both sides */
    public record ControlDiff(String control, Change change, Map<String, FacetDiff> facets) {

        boolean substantive() {
            return change != Change.CHANGED || facets.keySet().stream().anyMatch(facet -> !TEXTS.contains(facet));
        }
    }

    public record FacetDiff(Optional<String> before, Optional<String> after) {}

    private static final Set<String> TEXTS = Set.of("says", "title");

    public Diff {
        clauses = List.copyOf(clauses);
    }

    /**
     * @param regulation whose authoritative language decides whether words changed or only a translation
     * @param before clause states in reading order, e.g. of {@link Rulebook#inForce(String, List, java.time.Instant)}
     */
    public static Diff between(Regulation regulation, List<ClauseState> before, List<ClauseState> after) {
        var old = byCode(before);
        var now = byCode(after);
        var codes = new LinkedHashSet<>(now.keySet());
        codes.addAll(old.keySet());
        var language = Locale.forLanguageTag(regulation.language());
        return new Diff(codes.stream()
                .map(code ->
                        clause(code, Optional.ofNullable(old.get(code)), Optional.ofNullable(now.get(code)), language))
                .flatMap(Optional::stream)
                .toList());
    }

    public boolean substantive() {
        return clauses.stream().anyMatch(clause -> clause.significance() == Significance.SUBSTANTIVE);
    }

    private static Map<ClauseCode, ClauseState> byCode(List<ClauseState> states) {
        var byCode = new LinkedHashMap<ClauseCode, ClauseState>();
        states.forEach(state -> byCode.put(state.clause().code(), state));
        return byCode;
    }

    private static Optional<ClauseDiff> clause(
            ClauseCode code, Optional<ClauseState> before, Optional<ClauseState> after, Locale language) {
        if (before.isEmpty() || after.isEmpty()) {
            var change = before.isEmpty() ? Change.ADDED : Change.REMOVED;
            return Optional.of(
                    new ClauseDiff(code, change, Significance.SUBSTANTIVE, before, after, List.of(), List.of()));
        }
        return changed(code, before.get(), after.get(), language);
    }

    private static Optional<ClauseDiff> changed(
            ClauseCode code, ClauseState before, ClauseState after, Locale language) {
        var parameters = parameters(before, after);
        var controls = controls(before, after);
        boolean words = !before.text().equals(after.text())
                || !before.clause().title().equals(after.clause().title());
        boolean sameRanking = before.ranking().equals(after.ranking());
        if (parameters.isEmpty() && controls.isEmpty() && !words && sameRanking && before.off() == after.off()) {
            return Optional.empty();
        }
        boolean substantive = before.off() != after.off()
                || !sameRanking
                || !parameters.isEmpty()
                || controls.stream().anyMatch(ControlDiff::substantive)
                || !TextDiff.sameWords(before.text().in(language), after.text().in(language));
        return Optional.of(new ClauseDiff(
                code,
                Change.CHANGED,
                substantive ? Significance.SUBSTANTIVE : Significance.EDITORIAL,
                Optional.of(before),
                Optional.of(after),
                parameters,
                controls));
    }

    private static List<ParameterDiff> parameters(ClauseState before, ClauseState after) {
        var all = new LinkedHashMap<>(after.clause().parameters());
        before.clause().parameters().forEach(all::putIfAbsent);
        return all.values().stream()
                .map(parameter -> new ParameterDiff(parameter, value(before, parameter), value(after, parameter)))
                .filter(diff -> !diff.before().equals(diff.after()))
                .toList();
    }

    private static Optional<Object> value(ClauseState state, Parameter parameter) {
        return Optional.ofNullable(state.values().get(parameter.name())).map(value -> value.value());
    }

    private static List<ControlDiff> controls(ClauseState before, ClauseState after) {
        var names = new LinkedHashSet<String>();
        after.clause().controls().forEach(control -> names.add(control.code().control()));
        before.clause().controls().forEach(control -> names.add(control.code().control()));
        var diffs = new ArrayList<ControlDiff>();
        for (var name : names) {
            var old = facets(before, name);
            var now = facets(after, name);
            control(name, old, now).ifPresent(diffs::add);
        }
        return List.copyOf(diffs);
    }

    private static Optional<SortedMap<String, String>> facets(ClauseState state, String control) {
        var readings = state.clause().control(control);
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(Facets.of(readings, state.level(readings.getFirst())));
    }

    private static Optional<ControlDiff> control(
            String name, Optional<SortedMap<String, String>> before, Optional<SortedMap<String, String>> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(new ControlDiff(name, before.isEmpty() ? Change.ADDED : Change.REMOVED, Map.of()));
        }
        var keys = new TreeSet<>(before.get().keySet());
        keys.addAll(after.get().keySet());
        var facets = new LinkedHashMap<String, FacetDiff>();
        for (var key : keys) {
            var old = before.get().get(key);
            var now = after.get().get(key);
            if (!Objects.equals(old, now)) {
                facets.put(key, new FacetDiff(Optional.ofNullable(old), Optional.ofNullable(now)));
            }
        }
        return facets.isEmpty() ? Optional.empty() : Optional.of(new ControlDiff(name, Change.CHANGED, facets));
    }
}
