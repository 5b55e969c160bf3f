package org.guiju.rulebook.conflict;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** A made-up case, and what was found in it, in words. */
final class CaseWords {

    private final ZoneId zone;
    private final Speech speech;
    private final Labels labels;

    CaseWords(ActionType action, ZoneId zone) {
        this.zone = zone;
        this.speech = new Speech(action, Optional::of);
        this.labels = new Labels(action);
    }

    /** What the expressions read of the case, each thing once. */
    List<String> facts(Stream<Expression> expressions, Situation situation, Locale locale) {
        var paths = new TreeSet<String>();
        expressions.flatMap(expression -> expression.inputs().stream()).forEach(paths::add);
        var said = new ArrayList<String>();
        for (var path : paths) {
            labels.label(path)
                    .flatMap(label -> Values.at(situation.values(), path)
                            .flatMap(value -> shown(path, value, locale))
                            .map(value -> ReportWords.text(locale, "fact", label.in(locale), value)))
                    .filter(fact -> !said.contains(fact))
                    .ifPresent(said::add);
        }
        return said;
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

    /** What one control came to. */
    String outcome(List<ClauseFinding> findings, Locale locale) {
        var said = findings.stream()
                .map(found -> outcome(found.finding(), locale))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(ReportWords.text(locale, "comma")));
        return said.isEmpty() ? ReportWords.text(locale, "nothing") : said;
    }

    private String outcome(Finding finding, Locale locale) {
        return switch (finding) {
            case Finding.Determines determines -> Wording.value(determines.value(), locale, zone);
            case Finding.Counts counts -> Wording.value(counts.value(), locale, zone);
            case Finding.Proposes proposes -> charge(proposes.consequence(), locale);
            case Finding.Owes owes -> owes(owes, locale);
            case Finding.Refuses refuses -> said("refused", refuses.says(), locale);
            case Finding.Requires requires -> said("refused", requires.says(), locale);
            case Finding.Awaits awaits -> said("waits", awaits.says(), locale);
            case Finding.Pends pends -> said("waits", pends.says(), locale);
            case Finding.Warns warns -> said("warned", warns.says(), locale);
            default -> "";
        };
    }

    private static String said(String key, Texts says, Locale locale) {
        return ReportWords.text(locale, key, says.in(locale));
    }

    /** A day that counts whole is said by its name. */
    private String owes(Finding.Owes owes, Locale locale) {
        var end = owes.due().atZone(zone);
        var due = end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? ReportWords.text(
                        locale, "day.end", Wording.value(end.toLocalDate().minusDays(1), locale, zone))
                : Wording.value(owes.due(), locale, zone);
        int times = owes.terms().times();
        return ReportWords.text(locale, times > 1 ? "owes.times" : "owes", due, times)
                + (owes.terms().refusesEarly() ? ReportWords.text(locale, "early.refused") : "");
    }

    String charge(Consequence consequence, Locale locale) {
        return switch (consequence) {
            case Consequence.Cash(var money) -> Wording.value(money.minor() < 0 ? money.negate() : money, locale, zone);
            case Consequence.Points(BigDecimal points) ->
                ReportWords.text(locale, "points", Wording.value(points.abs(), locale, zone));
            default -> "";
        };
    }
}
