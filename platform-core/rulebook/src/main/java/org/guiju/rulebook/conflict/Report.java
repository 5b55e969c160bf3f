package org.guiju.rulebook.conflict;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Finding;

/** Puts into words how two controls contradict each other. */
final class Report {

    private final ActionType action;
    private final Standing one;
    private final Standing other;
    private final ZoneId zone;
    private final Speech speech;
    private final Labels labels;

    Report(ActionType action, Standing one, Standing other, ZoneId zone) {
        this.action = action;
        this.one = one;
        this.other = other;
        this.zone = zone;
        this.speech = new Speech(action, Optional::of);
        this.labels = new Labels(action);
    }

    Texts clash(Situation situation, Finding first, Finding second) {
        return ReportWords.each(locale -> ReportWords.text(
                locale,
                "clash",
                head(locale),
                facts(situation, locale),
                number(one),
                value(first, locale),
                number(other),
                value(second, locale)));
    }

    Texts unclear() {
        return ReportWords.each(locale -> ReportWords.text(locale, "unclear", head(locale)));
    }

    private String head(Locale locale) {
        return ReportWords.text(
                locale,
                one.chargesLike(other) ? "twice" : "differ",
                name(one, locale),
                name(other, locale),
                action.title().in(locale));
    }

    private static String name(Standing standing, Locale locale) {
        return standing.state().clause().code() + " "
                + standing.state().clause().title().in(locale);
    }

    private static String number(Standing standing) {
        return standing.state().clause().code().toString();
    }

    private String value(Finding finding, Locale locale) {
        return switch (finding) {
            case Finding.Determines determines -> Wording.value(determines.value(), locale, zone);
            case Finding.Proposes proposes -> charge(proposes.consequence(), locale);
            default -> "";
        };
    }

    private String charge(Consequence consequence, Locale locale) {
        return switch (consequence) {
            case Consequence.Cash(var money) -> Wording.value(money.negate(), locale, zone);
            case Consequence.Points(var points) ->
                ReportWords.text(locale, "points", Wording.value(points.negate(), locale, zone));
            default -> "";
        };
    }

    /** What the two read of the case, each thing once. */
    private String facts(Situation situation, Locale locale) {
        var said = new ArrayList<String>();
        for (var path : paths()) {
            labels.label(path)
                    .flatMap(label -> Values.at(situation.values(), path)
                            .flatMap(value -> shown(path, value, locale))
                            .map(value -> ReportWords.text(locale, "fact", label.in(locale), value)))
                    .filter(fact -> !said.contains(fact))
                    .ifPresent(said::add);
        }
        return String.join(ReportWords.text(locale, "comma"), said);
    }

    private Collection<String> paths() {
        var paths = new TreeSet<String>();
        Stream.of(one, other)
                .flatMap(Standing::expressions)
                .flatMap(expression -> expression.inputs().stream())
                .forEach(paths::add);
        return paths;
    }

    private Optional<String> shown(String path, Object value, Locale locale) {
        return switch (value) {
            case Map<?, ?> struct -> Optional.empty();
            case List<?> rows
            when rows.isEmpty() || rows.getFirst() instanceof Map ->
                Optional.of(ReportWords.text(locale, "rows", rows.size()));
            default -> Optional.of(Wording.value(speech.said(path, value), locale, zone));
        };
    }
}
