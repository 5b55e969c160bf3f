package org.guiju.web.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.clause.Arithmetic;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.ClauseName;
import org.guiju.web.clause.SumLine;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Puts the findings of one decision into lines. */
public final class FindingLines {

    private final ActionType type;
    private final ValueWords values;
    private final Words words;
    private final Function<ClauseCode, ClauseName> names;
    private final Function<Integer, String> reasons;
    private final Function<ClauseFinding, Map<String, String>> parameters;
    private final Function<ClauseFinding, List<Cure>> cures;

    /**
     * @param reasons address of 依据 for the finding at a position of the decision
     * @param cures what would make a finding's clause let the act pass
     * @param parameters values of the parameters behind a finding in words, by name
     */
    public FindingLines(
            ActionType type,
            ValueWords values,
            Function<ClauseCode, ClauseName> names,
            Function<Integer, String> reasons,
            Function<ClauseFinding, Map<String, String>> parameters,
            Function<ClauseFinding, List<Cure>> cures) {
        this.type = type;
        this.values = values;
        this.words = values.words();
        this.names = names;
        this.reasons = reasons;
        this.parameters = parameters;
        this.cures = cures;
    }

    public List<FindingLine> of(Decision decision) {
        var findings = decision.findings();
        return IntStream.range(0, findings.size())
                .mapToObj(position -> line(findings.get(position), position).stream())
                .flatMap(line -> line)
                .toList();
    }

    private Optional<FindingLine> line(ClauseFinding found, int position) {
        return switch (found.finding()) {
            case Finding.Silent silent -> Optional.empty();
            case Finding.Permits permits -> line(found, position, Mood.PERMITS, "", "");
            case Finding.Warns warns -> line(found, position, Mood.WARNS, words.text(warns.says()), "");
            case Finding.Refuses refuses -> line(found, position, Mood.REFUSES, words.text(refuses.says()), "");
            case Finding.Requires requires ->
                line(
                        found,
                        position,
                        Mood.REQUIRES,
                        words.text(requires.says()),
                        requires.field().orElse(""));
            case Finding.Pends pends -> line(found, position, Mood.PENDING, words.text(pends.says()), "");
            case Finding.Awaits awaits -> line(found, position, Mood.AWAITS, words.text(awaits.says()), "");
            case Finding.Waived waived -> waived(found, position, waived);
            case Finding.Settled settled -> settled(found, position, settled);
            case Finding.Shadows shadows -> shadow(found, position);
            case Finding.Yields yields -> line(found, position, Mood.PERMITS, words.text(yields.says()), "");
            case Finding.Determines determines -> determined(found, position, determines);
            case Finding.Allots allots -> Optional.empty();
            case Finding.Counts counts -> Optional.empty();
            case Finding.Owes owes -> line(found, position, Mood.OWES, owed(owes), "");
            case Finding.Proposes proposes -> line(found, position, Mood.PROPOSES, proposed(proposes), "");
        };
    }

    private Optional<FindingLine> determined(ClauseFinding found, int position, Finding.Determines determines) {
        return determines.says().isEmpty()
                ? Optional.empty()
                : line(found, position, Mood.DETERMINES, words.text(determines.says()), "");
    }

    private Optional<FindingLine> shadow(ClauseFinding found, int position) {
        return line(found, position, Mood.PERMITS, words.of("act.shadow"), "");
    }

    private Optional<FindingLine> waived(ClauseFinding found, int position, Finding.Waived waived) {
        var would = line(new ClauseFinding(found.control(), waived.would(), found.basis()), position);
        return line(
                found,
                position,
                Mood.WAIVED,
                words.of("act.waived", would.map(FindingLine::text).orElse("")),
                "");
    }

    private Optional<FindingLine> settled(ClauseFinding found, int position, Finding.Settled settled) {
        var key = settled.passes() ? "act.settled.passes" : "act.settled.refuses";
        var mood = settled.passes() ? Mood.SETTLED : Mood.REFUSES;
        return line(found, position, mood, words.of(key, values.of(settled.by()), settled.reason()), "");
    }

    private String owed(Finding.Owes owes) {
        var people = owes.holders().stream().map(values::of).toList();
        var title = words.text(owes.title());
        var who = String.join(words.of("list.comma"), people);
        return words.of("act.due", people.isEmpty() ? title : who + " " + title, words.moment(owes.due()));
    }

    private String proposed(Finding.Proposes proposes) {
        var says = words.text(proposes.says());
        var what = words.consequence(proposes.consequence());
        if (says.isEmpty()) {
            return words.of("act.proposed", values.of(proposes.person()) + " " + what);
        }
        return words.of("act.proposed", proposes.occasion().isPresent() ? says + " · " + what : says);
    }

    private Optional<FindingLine> line(ClauseFinding found, int position, Mood mood, String text, String field) {
        var name = names.apply(found.control().clause());
        return Optional.of(new FindingLine(
                mood.style(),
                mood.icon(),
                words.of(mood.key()),
                words.text(name.title()),
                text,
                new ClauseChip(label(name), reasons.apply(position), name.law()),
                field,
                type.field(field).map(Field::label).map(words::text).orElse(""),
                sum(found),
                cures.apply(found),
                mood));
    }

    private String label(ClauseName name) {
        return words.text(name.regulation()) + " " + words.text(name.number());
    }

    private List<SumLine> sum(ClauseFinding found) {
        return found.finding() instanceof Finding.Proposes
                ? new Arithmetic(found.basis(), values, parameters.apply(found)).lines()
                : List.of();
    }
}
