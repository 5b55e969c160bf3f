package org.guiju.rulebook.conflict;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guiju.rulebook.conflict.Conflict.Verdict;
import org.guiju.rulebook.control.Attainment;
import org.guiju.rulebook.control.Calculation;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.Magnitude;
import org.guiju.rulebook.expression.Circumstances;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.regulation.Precedence.Holds;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Whether two controls can both speak about one case and differ: a case that shows it, a proof that there is none, or neither. */
final class Encounter {

    private static final int ID_LENGTH = 16;
    private static final int MOST_CASES = 24;
    private static final int TRIES = 40;

    private final ActionType action;
    private final Standing one;
    private final Standing other;
    private final Scenes scenes;
    private final Report report;
    private boolean unequalPossible;

    Encounter(ActionType action, Standing one, Standing other, List<String> unitPath, ZoneId zone) {
        this.action = Attainment.known(action, List.of(one.control(), other.control()));
        this.one = one;
        this.other = other;
        this.scenes = new Scenes(this.action, List.of(one, other), unitPath, zone);
        this.report = new Report(action, one, other, zone);
    }

    Optional<Conflict> conflict() {
        if (readDifferentTargets()) {
            return Optional.of(conflict(Verdict.NOT_ANALYSABLE, report.unclear()));
        }
        if (sayTheSame()) {
            return Optional.empty();
        }
        var both = one.circumstances().and(other.circumstances());
        var possible = both.cases().stream().filter(scenes::isPossible).toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        for (var one : possible.subList(0, Math.min(MOST_CASES, possible.size()))) {
            var clash = clash(one);
            if (clash.isPresent()) {
                return clash;
            }
        }
        boolean shown = both.complete() && possible.size() <= MOST_CASES && !unequalPossible;
        return shown ? Optional.empty() : Optional.of(conflict(Verdict.NOT_ANALYSABLE, report.unclear()));
    }

    /** One name for two things cannot be compared. */
    private boolean readDifferentTargets() {
        return one.control().quotas().stream().anyMatch(mine -> other.control().quotas().stream()
                .anyMatch(theirs -> mine.name().equals(theirs.name()) && !mine.equals(theirs)));
    }

    /** One formula over one set of values cannot come to two results. */
    private boolean sayTheSame() {
        return one.control().kind() instanceof Calculation(String name, Expression value)
                && other.control().kind() instanceof Calculation(String sameName, Expression sameValue)
                && value.equals(sameValue)
                && value.inputs().stream()
                        .map(path -> path.split("\\.", 2)[0])
                        .noneMatch(root -> one.parameters().containsKey(root)
                                && !one.parameters()
                                        .get(root)
                                        .equals(other.parameters().get(root)));
    }

    private Optional<Conflict> clash(Circumstances.Case circumstances) {
        var random = new Random(7);
        boolean agreed = false;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var situation = scenes.situation(circumstances, attempt == 0 ? Optional.empty() : Optional.of(random));
            var first = Decider.ask(one.state(), one.control(), situation);
            var second = Decider.ask(other.state(), other.control(), situation);
            var met = met(first, second);
            if (met.filter(Met::differ).isPresent()) {
                return Optional.of(conflict(
                        Verdict.CLASH,
                        report.clash(situation, met.get().first(), met.get().second())));
            }
            agreed |= met.isPresent();
        }
        unequalPossible |= !(agreed && isFixed(one) && isFixed(other));
        return Optional.empty();
    }

    /** Whether what it says does not depend on the case. */
    private static boolean isFixed(Standing standing) {
        return standing.control()
                .kind()
                .expressions()
                .flatMap(expression -> expression.inputs().stream())
                .allMatch(path -> standing.parameters().containsKey(path.split("\\.", 2)[0]));
    }

    private record Met(Finding first, Finding second, boolean differ) {}

    private Optional<Met> met(List<ClauseFinding> first, List<ClauseFinding> second) {
        var meetings = new ArrayList<Met>();
        for (var a : first) {
            for (var b : second) {
                if (a.finding() instanceof Finding.Determines x
                        && b.finding() instanceof Finding.Determines y
                        && x.name().equals(y.name())) {
                    boolean same = x.value().equals(y.value())
                            || Magnitude.compare(x, y)
                                    .filter(order -> order == 0)
                                    .isPresent();
                    meetings.add(new Met(x, y, !same));
                }
                if (a.finding() instanceof Finding.Proposes x
                        && b.finding() instanceof Finding.Proposes y
                        && x.person().equals(y.person())) {
                    meetings.add(new Met(x, y, true));
                }
            }
        }
        return meetings.stream().filter(Met::differ).findFirst().or(() -> meetings.stream()
                .findFirst());
    }

    private Conflict conflict(Verdict verdict, Texts says) {
        var id = Canonical.hash(String.join(
                        " ",
                        one.control().code().toString(),
                        other.control().code().toString(),
                        action.code(),
                        one.state().hash(),
                        other.state().hash()))
                .substring(0, ID_LENGTH);
        return new Conflict(id, one.control().code(), other.control().code(), action.code(), verdict, says, choices());
    }

    private List<Holds> choices() {
        return one.chargesLike(other)
                ? List.of(Holds.THIS, Holds.OTHER, Holds.HIGHEST, Holds.FIRST, Holds.ALL)
                : List.of(Holds.THIS, Holds.OTHER, Holds.HIGHEST, Holds.FIRST);
    }
}
