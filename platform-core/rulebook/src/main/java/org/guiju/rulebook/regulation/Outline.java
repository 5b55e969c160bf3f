package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.regulation.Regulation.Chapter;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/**
 * How a company arranges a regulation (编排): its chapters with the clauses in reading order. The numbers that readers see
 * follow from it; the address of a clause does not.
 *
 * @param title the company's name for the regulation; none where it goes by the template's
 */
public record Outline(Texts title, Scheme scheme, List<Chapter> chapters) {

    /** What numbers readers see. */
    public enum Scheme {
        /** The clause's own address. */
        ADDRESS,
        /** 2.3: third clause of the second chapter. */
        DECIMAL,
        /** 第十二条: clauses are counted through all chapters. */
        ARTICLE
    }

    public Outline {
        chapters = List.copyOf(chapters);
    }

    /** As the template arranges it. */
    public static Outline of(Regulation regulation) {
        return new Outline(Texts.none(), regulation.scheme(), regulation.chapters());
    }

    /** Tells one arrangement from another. */
    public String hash() {
        return Canonical.hash(toString());
    }

    public List<ClauseCode> clauses() {
        return chapters.stream().flatMap(chapter -> chapter.clauses().stream()).toList();
    }

    public Optional<Chapter> chapter(String number) {
        return chapters.stream()
                .filter(chapter -> chapter.number().equals(number))
                .findFirst();
    }

    public Optional<Chapter> chapterOf(ClauseCode clause) {
        return chapters.stream()
                .filter(chapter -> chapter.clauses().contains(clause))
                .findFirst();
    }

    /**
     * The clause at another place, or at its first.
     *
     * @param chapter number of a chapter that is there
     * @param before the clause it is to stand in front of; empty for the end of the chapter
     */
    public Outline with(ClauseCode clause, String chapter, Optional<ClauseCode> before) {
        return arranged(without(clause).chapters().stream()
                .map(one -> one.number().equals(chapter) ? inserted(one, clause, before) : one)
                .toList());
    }

    private static Chapter inserted(Chapter chapter, ClauseCode clause, Optional<ClauseCode> before) {
        var clauses = new ArrayList<>(chapter.clauses());
        int at = before.map(clauses::indexOf).orElse(-1);
        clauses.add(at < 0 ? clauses.size() : at, clause);
        return new Chapter(chapter.number(), chapter.title(), clauses);
    }

    public Outline without(ClauseCode clause) {
        return arranged(chapters.stream()
                .map(chapter -> new Chapter(
                        chapter.number(),
                        chapter.title(),
                        chapter.clauses().stream()
                                .filter(other -> !other.equals(clause))
                                .toList()))
                .toList());
    }

    /** What the regulation has beyond this stays in its chapter, or goes to the last. */
    public Outline holding(Regulation regulation) {
        var whole = this;
        for (var chapter : regulation.chapters()) {
            for (var code : chapter.clauses()) {
                whole = chapters.isEmpty() || whole.chapterOf(code).isPresent()
                        ? whole
                        : whole.with(
                                code,
                                chapter(chapter.number())
                                        .orElse(chapters.getLast())
                                        .number(),
                                Optional.empty());
            }
        }
        return whole;
    }

    private Outline arranged(List<Chapter> other) {
        return new Outline(title, scheme, other);
    }

    /** Two places for one clause, two chapters of one number, and clauses that are left out. */
    public List<Problem> problems(String regulation, List<ClauseCode> expected) {
        var problems = new ArrayList<Problem>();
        var numbers = new HashSet<String>();
        chapters.stream()
                .filter(chapter -> !numbers.add(chapter.number()))
                .forEach(chapter ->
                        problems.add(Problem.in(regulation, Code.DUPLICATE, Thing.CHAPTER, chapter.number())));
        var seen = new HashSet<ClauseCode>();
        clauses().stream()
                .filter(clause -> !seen.add(clause))
                .forEach(clause ->
                        problems.add(Problem.in(regulation, Code.DUPLICATE, Thing.CLAUSE, clause.toString())));
        Stream.concat(
                        seen.stream().filter(clause -> !expected.contains(clause)),
                        expected.stream().filter(clause -> !seen.contains(clause)))
                .sorted()
                .forEach(clause -> problems.add(
                        expected.contains(clause)
                                ? Problem.in(regulation, Code.NOT_LISTED, clause.toString())
                                : Problem.in(regulation, Code.UNKNOWN, Thing.CLAUSE, clause.toString())));
        return problems;
    }
}
