package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.control.Ladder;
import org.guiju.rulebook.control.Part;
import org.guiju.rulebook.control.Window;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Finding.Nature;

/**
 * What follows from a breach that somebody observed. Earlier breaches come as the fact {@code history}; only decided ones
 * count, by the time of the act, so the answer never depends on the order of recording.
 */
final class ConductExamination {

    private static final Texts MERGED = new Texts(
            "同一次行为已有人登记，这次并入那一条，不重复计",
            "同一次行為已有人登記，這次併入那一筆，不重複計",
            "This act is on record already; the observation joins it and does not count twice");

    private final Conduct conduct;
    private final Question question;
    private final ControlCode code;
    private final Instant acted;
    private final boolean again;
    private final Conduct.Counted counted;

    private ConductExamination(Conduct conduct, Question question, ControlCode code, Instant acted) {
        this.conduct = conduct;
        this.question = question;
        this.code = code;
        this.acted = acted;
        this.again = Values.at(question.values(), "action.again").isPresent();
        this.counted = question.choose(conduct.counted());
    }

    /** Nothing when the breach is of another rule. */
    static List<ClauseFinding> find(Conduct conduct, Question question, ControlCode code) {
        var about = Values.at(question.values(), "action.control").map(String::valueOf);
        if (!about.equals(Optional.of(code.toString()))) {
            return List.of();
        }
        return Values.at(question.values(), "action.acted_at")
                .map(acted -> new ConductExamination(conduct, question, code, (Instant) acted))
                .map(examination -> rows(question, "people").stream()
                        .flatMap(person -> examination.person(person).stream())
                        .toList())
                .orElse(List.of());
    }

    private List<ClauseFinding> person(Map<?, ?> row) {
        var id = String.valueOf(row.get("id"));
        var acts = rows(question, "history").stream()
                .filter(act -> id.equals(String.valueOf(act.get("person"))))
                .map(Act::of)
                .toList();
        var mine = acts.stream()
                .filter(act -> act.control().equals(code.toString()))
                .toList();
        if (!again && mine.stream().anyMatch(this::isSame)) {
            return List.of(question.about(Map.of("person", row)).found(new Finding.Warns(MERGED)));
        }
        var before =
                conduct.ladder().map(ladder -> sum(mine, ladder.over(), true)).orElse(BigDecimal.ZERO);
        Map<String, Object> values = Map.of("person", row, "nth", before.add(counted()), "counted", counted());
        var step = conduct.ladder()
                .flatMap(ladder -> ladder.reached(
                        before,
                        before.add(counted()),
                        question.choose(ladder.beyond()),
                        question.about(values)::evaluate));
        var findings = new ArrayList<ClauseFinding>();
        if (!again) {
            findings.add(found(values, each -> act(each, id)));
        }
        if (!again && step.filter(reached -> reached.step().instead()).isEmpty()) {
            conduct.then()
                    .forEach(
                            part -> findings.add(found(values, each -> part(each, id, "", part, each.says(Map.of())))));
        }
        step.ifPresent(reached -> findings.addAll(steps(values, id, "ladder/", reached)));
        threshold(acts, values).ifPresent(reached -> findings.addAll(steps(values, id, "points/", reached)));
        return findings;
    }

    /** Each finding with the arithmetic of its own. */
    private ClauseFinding found(Map<String, Object> values, Function<Question, Finding> find) {
        var each = question.about(values);
        return each.found(each.level(find.apply(each)));
    }

    private Finding act(Question each, String person) {
        return new PartExamination(each, person, Optional.of(new Finding.Occasion(acted, "")), false)
                .proposes(
                        new Consequence.Noted(counted().intValue()),
                        Nature.NOT_MONEY,
                        Optional.empty(),
                        each.says(Map.of()));
    }

    private Finding part(Question each, String person, String step, Part part, Texts says) {
        return new PartExamination(each, person, Optional.of(new Finding.Occasion(acted, step)), false)
                .find(part, says);
    }

    private List<ClauseFinding> steps(Map<String, Object> values, String person, String what, Ladder.Reached reached) {
        var name = what + reached.at().toPlainString();
        return reached.step().parts().stream()
                .map(part -> found(
                        values,
                        each -> part(
                                each,
                                person,
                                name,
                                part,
                                each.fill(reached.step().says(), Map.of()))))
                .toList();
    }

    /** Points of all rules of the regulation in the window, and those of this act, against the thresholds. */
    private Optional<Ladder.Reached> threshold(List<Act> acts, Map<String, Object> values) {
        return conduct.thresholds().flatMap(ladder -> {
            var regulation = code.clause().regulation() + "/";
            var before = sum(
                    acts.stream()
                            .filter(act -> act.control().startsWith(regulation))
                            .toList(),
                    ladder.over(),
                    false);
            var each = question.about(values);
            var own = conduct.then().stream()
                    .filter(Part.Points.class::isInstance)
                    .map(part -> (BigDecimal) each.evaluate(((Part.Points) part).points()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return ladder.reached(before, before.add(own), question.choose(ladder.beyond()), each::evaluate);
        });
    }

    private BigDecimal counted() {
        return counted == Conduct.Counted.ITEM
                ? Values.at(question.values(), "action.count")
                        .map(BigDecimal.class::cast)
                        .orElse(BigDecimal.ONE)
                : BigDecimal.ONE;
    }

    /** Decided acts in the window before this one. */
    private BigDecimal sum(List<Act> acts, Window over, boolean counts) {
        var start = over.start(acted, question.situation().zone());
        return acts.stream()
                .filter(act ->
                        act.decided() && !act.at().isBefore(start) && act.at().isBefore(acted))
                .map(act -> counts ? act.count() : act.points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isSame(Act act) {
        var zone = question.situation().zone();
        return switch (counted) {
            case DAY ->
                act.at().atZone(zone).toLocalDate().equals(acted.atZone(zone).toLocalDate());
            case PERSON ->
                conduct.ladder()
                        .map(ladder -> ladder.over()
                                .start(acted, zone)
                                .equals(ladder.over().start(act.at(), zone)))
                        .orElse(true);
            case ACT, ITEM ->
                Duration.between(act.at(), acted)
                                .abs()
                                .compareTo(conduct.within()
                                        .orElseThrow(() -> new UndeterminedException(Reason.MISSING, "within")))
                        <= 0;
        };
    }

    private static List<Map<?, ?>> rows(Question question, String fact) {
        return Values.at(question.values(), fact)
                .filter(List.class::isInstance)
                .map(found -> (List<?>) found)
                .orElse(List.of())
                .stream()
                .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                .toList();
    }

    /** An earlier breach of the same person. */
    private record Act(String control, Instant at, BigDecimal count, BigDecimal points, boolean decided) {

        static Act of(Map<?, ?> row) {
            return new Act(
                    String.valueOf(row.get("control")),
                    (Instant) row.get("acted_at"),
                    (BigDecimal) row.get("count"),
                    (BigDecimal) row.get("points"),
                    Boolean.TRUE.equals(row.get("decided")));
        }
    }
}
