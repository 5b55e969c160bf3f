package org.guiju.rulebook.conflict;

import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;

/** Puts into words how two controls contradict each other. */
final class Report {

    private final ActionType action;
    private final Standing one;
    private final Standing other;
    private final ZoneId zone;
    private final CaseWords words;

    Report(ActionType action, Standing one, Standing other, ZoneId zone) {
        this.action = action;
        this.one = one;
        this.other = other;
        this.zone = zone;
        this.words = new CaseWords(action, zone);
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
            case Finding.Proposes proposes -> words.charge(proposes.consequence(), locale);
            default -> "";
        };
    }

    private String facts(Situation situation, Locale locale) {
        return String.join(
                ReportWords.text(locale, "comma"),
                words.facts(Stream.of(one, other).flatMap(Standing::expressions), situation, locale));
    }
}
