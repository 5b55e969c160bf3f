package org.guiju.rulebook.regulation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.decision.ClauseCode;

/** What clauses that a company has written name in others: whether it is there, and whether it leads back to them. */
final class ReferenceCheck {

    private final Library library;
    private final Regulation regulation;
    private final Draft draft;
    private final Problems problems;

    ReferenceCheck(Draft draft, Library library, Problems problems) {
        this.draft = draft;
        this.library = library;
        this.problems = problems;
        this.regulation = draft.arranged(library);
    }

    void check() {
        draft.changes().forEach((code, edit) -> {
            if (!edit.repealed()) {
                source(code).forEach(source -> check(code, source));
            }
        });
    }

    private List<ClauseSource> source(ClauseCode code) {
        return regulation.clause(code).stream()
                .flatMap(clause -> library.source(draft.edit(code).template()).stream())
                .filter(ClauseSource::isOwn)
                .toList();
    }

    private void check(ClauseCode code, ClauseSource source) {
        var at = new Origin(code.toString(), 0, 0);
        source.references(library).stream()
                .map(reference -> reference.control().toString())
                .filter(named -> !controls().contains(named))
                .forEach(named -> problems.unknown(at, Thing.CONTROL, named, controls()));
        library.clause(source.hash()).stream()
                .flatMap(clause -> clause.relations().stream())
                .forEach(relation -> relation.with().forEach((name, other) -> {
                    var there = regulation.clause(other);
                    if (there.isEmpty()) {
                        problems.add(at, Code.UNKNOWN, Thing.CLAUSE, other.toString());
                    } else if (!there.get().parameters().containsKey(name)) {
                        problems.unknown(
                                at,
                                Thing.PARAMETER,
                                name,
                                there.get().parameters().keySet());
                    }
                }));
        if (reaches(code)) {
            problems.add(at, Code.CIRCULAR, code.toString());
        }
    }

    /** Whether following what it names leads back to it. */
    private boolean reaches(ClauseCode start) {
        var open = new ArrayDeque<>(named(start));
        var seen = new HashSet<ClauseCode>();
        while (!open.isEmpty()) {
            var next = open.remove();
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(named(next));
            }
        }
        return false;
    }

    /** Other clauses of the regulation that the clause names by their controls. */
    private Set<ClauseCode> named(ClauseCode code) {
        return source(code).stream()
                .flatMap(source -> source.references(library).stream())
                .map(reference -> reference.control().clause())
                .filter(other -> !other.equals(code) && other.regulation().equals(code.regulation()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> controls() {
        return Stream.concat(
                        library.regulations().stream().flatMap(one -> one.clauses().values().stream()),
                        regulation.clauses().values().stream())
                .flatMap(clause -> clause.controls().stream())
                .map(Control::code)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
