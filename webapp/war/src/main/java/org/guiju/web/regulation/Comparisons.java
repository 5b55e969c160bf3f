package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Diff;
import org.guiju.rulebook.regulation.Diff.ClauseDiff;
import org.guiju.rulebook.regulation.Diff.ControlDiff;
import org.guiju.rulebook.regulation.Diff.ParameterDiff;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.TextDiff;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.web.language.Language;
import org.guiju.web.wording.Phrases;
import org.guiju.web.wording.Words;

/** Puts what two states of a regulation say differently into words; call it inside a transaction. */
@RequestScoped
public class Comparisons {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    @Inject
    private Regulations regulations;

    @Inject
    private Words words;

    List<Comparison> of(Side before, Side after) {
        return between(after.regulation(), before.states(), after.states());
    }

    /** Two states of a regulation beside each other, clause by clause. */
    public List<Comparison> between(Regulation regulation, List<ClauseState> before, List<ClauseState> after) {
        return Diff.between(regulation, before, after).clauses().stream()
                .map(diff -> clause(diff, regulation))
                .toList();
    }

    /** Clauses that only go by another number, with both. */
    List<Comparison.Value> moved(Side before, Side after) {
        return after.states().stream()
                .map(ClauseState::clause)
                .filter(clause -> before.states().stream()
                        .anyMatch(old -> old.clause().code().equals(clause.code())))
                .map(clause -> new Comparison.Value(
                        words.text(clause.title()),
                        words.text(before.regulation().number(clause.code())),
                        words.text(after.regulation().number(clause.code()))))
                .filter(value -> !value.before().equals(value.after()))
                .toList();
    }

    private Comparison clause(ClauseDiff diff, Regulation regulation) {
        var clause = diff.after().or(diff::before).orElseThrow().clause();
        var significance = diff.significance();
        return new Comparison(
                diff.clause().number(),
                words.text(regulation.number(diff.clause())),
                words.text(clause.title()),
                words.of(
                        diff.switched()
                                ? diff.after().filter(ClauseState::off).isPresent() ? "diff.off" : "diff.on"
                                : "diff." + lower(diff.change())),
                words.of("diff." + lower(significance)),
                significance == Diff.Significance.SUBSTANTIVE,
                versions(diff),
                diff.parameters().stream().map(this::value).toList(),
                diff.controls().stream().map(one -> control(one, diff)).toList());
    }

    private List<Comparison.Version> versions(ClauseDiff diff) {
        var reader = words.phrases().locale();
        return Arrays.stream(Language.values())
                .sorted(Comparator.comparing(language -> !language.locale().equals(reader)))
                .map(language -> new Comparison.Version(
                        language.tag(),
                        new Phrases(language.locale()).of("language.name"),
                        stretches(diff, language.locale())))
                .toList();
    }

    private List<Comparison.Stretch> stretches(ClauseDiff diff, Locale locale) {
        List<Comparison.Stretch> stretches = new ArrayList<>();
        for (var run : diff.text(locale)) {
            int end = 0;
            for (MatchResult slot : SLOT.matcher(run.text()).results().toList()) {
                put(stretches, run.kind(), run.text().substring(end, slot.start()));
                slot(stretches, run.kind(), slot.group(1), diff, locale);
                end = slot.end();
            }
            put(stretches, run.kind(), run.text().substring(end));
        }
        return List.copyOf(stretches);
    }

    /** A value stands where its slot is; a slot that stayed may hold another value. */
    private void slot(
            List<Comparison.Stretch> stretches, TextDiff.Kind kind, String name, ClauseDiff diff, Locale locale) {
        var old = word(diff.before(), name, locale);
        var now = word(diff.after(), name, locale);
        if (kind == TextDiff.Kind.SAME && !old.equals(now)) {
            put(stretches, TextDiff.Kind.REMOVED, old);
            put(stretches, TextDiff.Kind.ADDED, now);
        } else {
            put(stretches, kind, kind == TextDiff.Kind.REMOVED ? old : now);
        }
    }

    private static void put(List<Comparison.Stretch> stretches, TextDiff.Kind kind, String text) {
        if (!text.isEmpty()) {
            stretches.add(new Comparison.Stretch(
                    switch (kind) {
                        case SAME -> "same";
                        case REMOVED -> "gone";
                        case ADDED -> "new";
                    },
                    text));
        }
    }

    private String word(Optional<ClauseState> state, String name, Locale locale) {
        return state.flatMap(found -> Optional.ofNullable(found.values().get(name))
                        .map(value -> Wording.value(
                                found.clause().parameters().get(name), value.value(), locale, words.zone())))
                .orElse("…");
    }

    private Comparison.Value value(ParameterDiff diff) {
        return new Comparison.Value(
                words.text(diff.parameter().label()),
                word(diff.parameter(), diff.before()),
                word(diff.parameter(), diff.after()));
    }

    private String word(Parameter parameter, Optional<Object> value) {
        return value.map(
                        given -> Wording.value(parameter, given, words.phrases().locale(), words.zone()))
                .orElseGet(() -> words.of("bench.unset"));
    }

    private String control(ControlDiff diff, ClauseDiff clause) {
        var readings = clause.after()
                .or(clause::before)
                .map(state -> state.clause().control(diff.control()))
                .orElse(List.of());
        var on = readings.stream()
                .map(Control::on)
                .flatMap(code -> regulations.library().actionType(code).stream())
                .map(type -> words.text(type.title()))
                .collect(Collectors.joining(words.of("list.comma")));
        var facets = diff.facets().keySet().stream()
                .map(facet -> words.orElse("editor.part." + facet, ""))
                .filter(facet -> !facet.isEmpty())
                .distinct()
                .collect(Collectors.joining(words.of("list.comma")));
        var change = words.of("diff.control." + lower(diff.change()), on);
        return facets.isEmpty() ? change : words.of("diff.control.facets", change, facets);
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
