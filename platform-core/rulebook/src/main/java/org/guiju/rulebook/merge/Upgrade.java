package org.guiju.rulebook.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseChange;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Draft.Edit;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/**
 * What a regulation's new template means for a company that has adopted an older one, clause by clause in reading order.
 *
 * @param clauses only those on which the vendor offers something the company has neither taken nor refused
 */
public record Upgrade(Regulation template, List<Step> clauses) {

    /** Stands for the content of a clause that one side does not have. */
    public static final String NOTHING = "";

    /** What the company has last accepted or refused of a template. */
    public interface Baselines {

        /**
         * @param content hash of what the clause says for the company
         * @return hash of the shipped clause it was last compared with; empty when no vendor has ever shipped the clause
         */
        Optional<String> of(ClauseCode clause, String content);

        /**
         * Whether somebody has decided already on what is offered to a clause with that content.
         *
         * @param content {@link #NOTHING} when the company has no such clause
         * @param offered {@link #NOTHING} when the vendor withdraws it
         */
        boolean isSettled(ClauseCode clause, String content, String offered);
    }

    /** One clause's part of an upgrade. */
    public sealed interface Step {

        ClauseCode clause();

        /** The vendor has changed the clause, or put it in the place of another. */
        record Changed(ClauseCode clause, Optional<ClauseCode> replaces, ClauseMerge merge) implements Step {}

        /** The vendor has added the clause. */
        record Added(ClauseCode clause, Clause offered) implements Step {

            /** The clause as it is shipped. */
            public Edit edit() {
                return new Edit(offered.hash(), ClauseChange.NONE, Map.of(), false);
            }
        }

        /** The vendor does not ship the clause any more. */
        record Withdrawn(ClauseCode clause, Optional<Texts> because) implements Step {}
    }

    public Upgrade {
        clauses = List.copyOf(clauses);
    }

    /** @param current what the company's regulation says, or is to say by its open draft */
    public static Upgrade of(Draft current, Library library, Baselines baselines) {
        return new Upgrade(current.regulation(), new Comparing(current, library, baselines).steps());
    }

    /** Clauses a vendor has moved or split, by what they were. */
    private static Map<ClauseCode, ClauseCode> origins(Regulation template) {
        var origins = new TreeMap<ClauseCode, ClauseCode>();
        template.succession().successors().forEach((old, all) -> all.forEach(clause -> origins.put(clause, old)));
        return origins;
    }

    private record Comparing(Draft current, Library library, Baselines baselines) {

        private List<Step> steps() {
            var steps = new ArrayList<Step>();
            var template = current.regulation();
            var origins = origins(template);
            for (var clause : template.clauses().values()) {
                var origin = Optional.ofNullable(origins.get(clause.code())).filter(this::isStillSaid);
                origin.flatMap(old -> replaced(old, clause))
                        .or(() -> origin.isPresent() ? Optional.empty() : same(clause))
                        .ifPresent(steps::add);
            }
            current.stated().stream()
                    .filter(code -> !template.clauses().containsKey(code) && !origins.containsValue(code))
                    .forEach(code -> withdrawn(code).ifPresent(steps::add));
            return steps;
        }

        private boolean isStillSaid(ClauseCode code) {
            return said(code).isPresent();
        }

        private Optional<Edit> said(ClauseCode code) {
            return current.stated().contains(code)
                    ? Optional.of(current.edit(code)).filter(edit -> !edit.repealed())
                    : Optional.empty();
        }

        private Optional<Step> same(Clause offered) {
            if (!current.stated().contains(offered.code())) {
                return baselines.isSettled(offered.code(), NOTHING, offered.hash())
                        ? Optional.empty()
                        : Optional.of(new Step.Added(offered.code(), offered));
            }
            return said(offered.code())
                    .flatMap(edit -> changed(offered.code(), offered, edit, Optional.empty(), Set.of()));
        }

        /** Of several successors the first takes what none of them has. */
        private Optional<Step> replaced(ClauseCode old, Clause offered) {
            var successors = current.regulation().succession().successors().get(old);
            var elsewhere = new HashSet<Part>();
            successors.stream()
                    .filter(other -> !other.equals(offered.code()))
                    .forEach(other -> elsewhere.addAll(parts(other)));
            elsewhere.removeAll(parts(offered.code()));
            if (!offered.code().equals(successors.getFirst())) {
                var own = new HashSet<>(parts(offered.code()));
                said(old)
                        .map(Edit::template)
                        .flatMap(library::source)
                        .ifPresent(source -> Cut.of(source).keySet().stream()
                                .filter(part -> !own.contains(part))
                                .forEach(elsewhere::add));
            }
            return said(old).flatMap(edit -> changed(old, offered, edit, Optional.of(old), elsewhere));
        }

        private Set<Part> parts(ClauseCode code) {
            return current.regulation()
                    .clause(code)
                    .flatMap(clause -> library.source(clause.hash()))
                    .map(source -> Cut.of(source).keySet())
                    .orElse(Set.of());
        }

        private Optional<Step> changed(
                ClauseCode code, Clause offered, Edit said, Optional<ClauseCode> replaces, Set<Part> elsewhere) {
            var baseline = baselines.of(code, said.template());
            if (baseline.filter(offered.hash()::equals).isPresent()
                    || baselines.isSettled(code, said.template(), offered.hash())) {
                return Optional.empty();
            }
            return baseline.flatMap(library::source)
                    .map(base -> ClauseMerge.of(
                            base,
                            source(offered.hash()),
                            source(said.template()),
                            said,
                            library,
                            part -> !elsewhere.contains(part)))
                    .filter(merge -> replaces.isPresent() || merge.isOffered())
                    .map(merge -> new Step.Changed(offered.code(), replaces, merge));
        }

        private ClauseSource source(String hash) {
            return library.source(hash).orElseThrow();
        }

        private Optional<Step> withdrawn(ClauseCode code) {
            return said(code)
                    .filter(edit -> baselines.of(code, edit.template()).isPresent())
                    .filter(edit -> !baselines.isSettled(code, edit.template(), NOTHING))
                    .map(edit -> new Step.Withdrawn(
                            code,
                            Optional.ofNullable(current.regulation()
                                    .succession()
                                    .withdrawn()
                                    .get(code))));
        }
    }
}
