package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.guiju.rulebook.regulation.Revision.Statement;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.sdk.decision.ClauseCode;

/** From drafts to revisions. */
public final class Revisions {

    /** A published revision, or why there is none. */
    public sealed interface Next {
        record Published(Revision revision) implements Next {}

        record Refused(List<Problem> problems) implements Next {}
    }

    /** A statement and the number of its revision. */
    record Dated(int revision, Statement statement) {}

    private Revisions() {}

    /**
     * The next revision after what the draft says is published. It does not look at values; {@link Draft#check} does.
     *
     * <p>Refused are: nothing changed, an effective instant before the publication, a second change of a clause on one
     * instant, and a change before a published later one that does not say what holds from then
     * ({@link Draft#withLater}).
     *
     * @param zone in which problems tell their dates
     */
    public static Next next(Draft draft, Instant publishedAt, ZoneId zone) {
        var problems = new ArrayList<Problem>();
        var regulation = draft.regulation().code();
        if (draft.unchanged()) {
            problems.add(Problem.in(regulation, Code.NOTHING_CHANGED));
        }
        if (draft.effectiveFrom().isBefore(publishedAt)) {
            problems.add(
                    Problem.in(regulation, Code.RETROACTIVE, day(draft.effectiveFrom(), zone), day(publishedAt, zone)));
        }
        draft.changes().keySet().forEach(clause -> problems.addAll(collisions(draft, clause, zone)));
        if (!problems.isEmpty()) {
            return new Next.Refused(problems.stream().sorted().toList());
        }
        var number =
                1 + draft.published().stream().mapToInt(Revision::number).max().orElse(0);
        return new Next.Published(Revision.of(regulation, number, publishedAt, statements(draft), draft.arrangement()));
    }

    /**
     * The revision that takes another back: from each of its instants on what held without it goes on. Nothing is unsaid; a
     * clause that was not there before ends at that instant.
     */
    public static Revision withdrawing(Revision withdrawn, List<Revision> published, Instant publishedAt) {
        var others = published.stream().filter(one -> !one.equals(withdrawn)).toList();
        var statements = new LinkedHashMap<ClauseCode, List<Statement>>();
        withdrawn
                .clauses()
                .forEach((clause, said) -> statements.put(
                        clause,
                        said.stream().map(one -> without(one, others, clause)).toList()));
        var number = 1 + published.stream().mapToInt(Revision::number).max().orElse(0);
        var arrangement = withdrawn.arrangement().flatMap(undone -> others.reversed().stream()
                .flatMap(one -> one.arrangement().stream())
                .findFirst());
        return Revision.of(withdrawn.regulation(), number, publishedAt, statements, arrangement);
    }

    private static Statement without(Statement said, List<Revision> others, ClauseCode clause) {
        var before = statements(others, clause).floorEntry(said.effectiveFrom());
        return before == null
                ? new Statement(said.template(), said.effectiveFrom(), said.company(), said.units(), true)
                : Draft.Edit.of(before.getValue().statement()).from(said.effectiveFrom());
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static List<Problem> collisions(Draft draft, ClauseCode clause, ZoneId zone) {
        var problems = new ArrayList<Problem>();
        statements(draft.published(), clause)
                .tailMap(draft.effectiveFrom(), true)
                .forEach((at, said) -> {
                    if (at.equals(draft.effectiveFrom())) {
                        problems.add(Problem.in(clause, Code.TWO_CHANGES_ON_ONE_DATE, said.revision(), day(at, zone)));
                    } else if (!draft.later(clause).containsKey(at)) {
                        problems.add(Problem.in(clause, Code.LATER_CHANGE_UNSAID, said.revision(), day(at, zone)));
                    }
                });
        return problems;
    }

    private static LinkedHashMap<ClauseCode, List<Statement>> statements(Draft draft) {
        var statements = new LinkedHashMap<ClauseCode, List<Statement>>();
        draft.changes().forEach((clause, edit) -> {
            var ofClause = new ArrayList<Statement>();
            ofClause.add(edit.from(draft.effectiveFrom()));
            draft.later(clause).forEach((from, later) -> ofClause.add(later.from(from)));
            statements.put(clause, List.copyOf(ofClause));
        });
        return statements;
    }

    /** Everything published about a clause by its instant; on one instant the later revision stands. */
    static NavigableMap<Instant, Dated> statements(List<Revision> published, ClauseCode clause) {
        var statements = new TreeMap<Instant, Dated>();
        published.stream().sorted(Comparator.comparing(Revision::number)).forEach(revision -> revision.clauses()
                .getOrDefault(clause, List.of())
                .forEach(statement ->
                        statements.put(statement.effectiveFrom(), new Dated(revision.number(), statement))));
        return statements;
    }
}
