package org.guiju.rulebook.conflict;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;

/** Makes up a case in which the answers to a question come to different things, and decides it once with each. */
public final class Illustrations {

    private static final int TRIES = 12;
    private static final int MOST_CASES = 6;

    private final Draft draft;
    private final Rulebook rulebook;
    private final ClauseCode clause;
    private final Parameter question;
    private final ZoneId zone;

    private Illustrations(Draft draft, Rulebook rulebook, ClauseCode clause, Parameter question) {
        this.draft = draft.withOff(clause, false);
        this.rulebook = rulebook;
        this.clause = clause;
        this.question = question;
        this.zone = rulebook.zone();
    }

    /** Empty where no case was found that tells the answers apart, or they cannot be listed. */
    public static Optional<Illustration> of(Draft draft, Rulebook rulebook, ClauseCode clause, Parameter question) {
        return new Illustrations(draft, rulebook, clause, question).best();
    }

    private Optional<Illustration> best() {
        var answered = new LinkedHashMap<String, ClauseState>();
        answers().forEach((code, value) -> state(value).ifPresent(state -> answered.put(code, state)));
        if (answered.size() < 2) {
            return Optional.empty();
        }
        return answered.values().iterator().next().clause().controls().stream()
                .filter(this::reads)
                .flatMap(control -> best(control, answered).stream())
                .findFirst();
    }

    private Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        switch (question.kind()) {
            case ENUM -> question.options().keySet().forEach(code -> answers.put(code, code));
            case BOOLEAN -> answers.putAll(Map.of("true", true, "false", false));
            default -> {}
        }
        return answers;
    }

    /** The clause as the draft has it with one answer; what else is open is answered by whatever comes first. */
    private Optional<ClauseState> state(Object answer) {
        var answered = draft.withValue(clause, question.name(), answer);
        var open = answered.in(rulebook)
                .inForce(clause, List.of(), draft.effectiveFrom())
                .map(ClauseState::openQuestions)
                .orElse(List.of());
        for (var other : open) {
            answered = answered.withValue(clause, other.name(), new Inventions(Optional.empty()).value(other.type()));
        }
        return answered.in(rulebook).inForce(clause, List.of(), draft.effectiveFrom());
    }

    private boolean reads(Control control) {
        return Stream.concat(control.when().stream(), control.kind().expressions())
                .anyMatch(expression -> expression.inputs().contains(question.name()));
    }

    private Optional<Illustration> best(Control control, Map<String, ClauseState> answered) {
        var action = rulebook.library().actionType(control.on()).orElseThrow();
        var standings = answered.values().stream()
                .map(state -> new Standing(control, state))
                .toList();
        var scenes = new Scenes(action, standings, List.of(), zone);
        var cases = standings.getFirst().circumstances().cases().stream()
                .filter(scenes::isPossible)
                .limit(MOST_CASES)
                .toList();
        var words = new CaseWords(action, zone);
        var variations =
                Variation.of(control, action, answered.values().iterator().next());
        var random = new Random(7);
        Optional<Trial> best = Optional.empty();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            for (var one : cases) {
                var plain = scenes.situation(one, attempt == 0 ? Optional.empty() : Optional.of(random));
                for (var variation : variations) {
                    var trial = trial(control, answered, variation.of(plain), variation, words);
                    if (trial.differ() > best.map(Trial::differ).orElse(1L)) {
                        best = Optional.of(trial);
                    }
                    if (trial.differ() == answered.size()) {
                        return best.map(found -> found.in(standings.getFirst(), words));
                    }
                }
            }
        }
        return best.map(found -> found.in(standings.getFirst(), words));
    }

    private Trial trial(
            Control control,
            Map<String, ClauseState> answered,
            Situation situation,
            Variation variation,
            CaseWords words) {
        var found = new LinkedHashMap<String, List<ClauseFinding>>();
        answered.forEach((code, state) -> found.put(code, Decider.ask(state, control, situation)));
        var differ = found.values().stream()
                .map(findings -> words.outcome(findings, Locale.ENGLISH))
                .distinct()
                .count();
        return new Trial(situation, variation, found, differ);
    }

    /** @param differ how many of the answers can be told apart by what was found */
    private record Trial(
            Situation situation, Variation variation, Map<String, List<ClauseFinding>> found, long differ) {

        Illustration in(Standing standing, CaseWords words) {
            var outcomes = new LinkedHashMap<String, Texts>();
            found.forEach((code, findings) ->
                    outcomes.put(code, ReportWords.each(locale -> words.outcome(findings, locale))));
            return new Illustration(
                    ReportWords.each(locale -> {
                        var said = new ArrayList<>(words.facts(standing.expressions(), situation, locale));
                        variation.words(situation, locale).ifPresent(said::addFirst);
                        return String.join(ReportWords.text(locale, "comma"), said);
                    }),
                    outcomes);
        }
    }
}
