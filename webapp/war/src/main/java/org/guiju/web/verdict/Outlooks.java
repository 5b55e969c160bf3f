package org.guiju.web.verdict;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.platform.decision.Answer;
import org.guiju.rulebook.decision.Remedy;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.web.clause.ClauseReader;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Reads what the desk answered, as far as this person may see it. */
@RequestScoped
public class Outlooks {

    @Inject
    private Words words;

    @Inject
    private Clauses clauses;

    @Inject
    private ClauseReader reader;

    @Inject
    private Cures cures;

    @Inject
    private Me me;

    /** What an answer, mostly that of a dry run, means for the click. */
    public Outlook of(ActionType type, Answer answer) {
        var lines = answer.decision()
                .map(decision -> lines(type, decision, answer.remedies()))
                .orElse(List.of());
        return Outlook.of(verdict(type, answer, lines), lines);
    }

    /** The findings of a decision on the docket, each with its own reasons. */
    public List<FindingLine> recorded(ActionType type, Decision decision, IntFunction<String> reasons) {
        var redaction = me.redaction();
        return IntStream.range(0, decision.findings().size())
                .boxed()
                .flatMap(position -> {
                    var one = new Decision(
                            decision.outcome(), List.of(decision.findings().get(position)));
                    return finder(type, ignored -> reasons.apply(position), found -> List.of())
                            .of(redaction.decision(one))
                            .stream();
                })
                .toList();
    }

    private List<FindingLine> lines(ActionType type, Decision decision, List<Remedy> remedies) {
        var seen = me.redaction().decision(decision);
        return finder(
                        type,
                        position -> "/why.xhtml?clause="
                                + seen.findings().get(position).control().clause(),
                        found -> cures.of(type, found, remedies))
                .of(seen);
    }

    private FindingLines finder(
            ActionType type, IntFunction<String> reasons, Function<ClauseFinding, List<Cure>> ways) {
        return new FindingLines(
                type, new ValueWords(words, me.names()), clauses::name, reasons::apply, this::parameters, ways);
    }

    private Map<String, String> parameters(ClauseFinding found) {
        return reader.values(
                clauses.clause(found.control().clause()), found.basis().parameters());
    }

    private Verdict verdict(ActionType type, Answer answer, List<FindingLine> lines) {
        var submit = words.text(type.submit());
        if (answer.shut().isPresent()) {
            return Verdict.of(
                    Mood.REFUSES,
                    words.of("act.refused", submit),
                    words.text(answer.shut().get().says()));
        }
        if (has(lines, Mood.REFUSES)) {
            return Verdict.of(Mood.REFUSES, words.of("act.refused", submit), words.of("act.refused.detail"));
        }
        if (!answer.problems().isEmpty()) {
            return Verdict.of(
                    Mood.REQUIRES,
                    words.of("act.missing", answer.problems().size()),
                    words.of("act.missing.detail", submit, labels(type, answer.problems())));
        }
        if (has(lines, Mood.REQUIRES)) {
            return Verdict.of(Mood.REQUIRES, words.of("act.requires", submit), words.of("act.requires.detail"));
        }
        if (has(lines, Mood.PENDING)) {
            return Verdict.of(Mood.PENDING, words.of("act.pending"), words.of("act.pending.detail"));
        }
        if (has(lines, Mood.AWAITS)) {
            return Verdict.of(Mood.AWAITS, words.of("act.awaits", submit), words.of("act.awaits.detail"));
        }
        var notes = lines.stream().filter(line -> line.mood() == Mood.WARNS).count();
        return notes > 0
                ? Verdict.of(Mood.WARNS, words.of("act.warned", submit, notes), words.of("act.warned.detail"))
                : Verdict.of(Mood.PERMITS, words.of("act.can", submit), words.of("act.can.detail"));
    }

    private static boolean has(List<FindingLine> lines, Mood mood) {
        return lines.stream().anyMatch(line -> line.mood() == mood);
    }

    private String labels(ActionType type, List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> type.field(problem.field())
                        .map(Field::label)
                        .map(words::text)
                        .orElse(problem.field()))
                .collect(Collectors.joining(words.of("list.comma")));
    }
}
