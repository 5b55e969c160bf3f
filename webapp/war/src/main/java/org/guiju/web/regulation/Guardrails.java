package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.LawReview;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Guardrail;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Lock;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.clause.Clauses;
import org.guiju.web.regulation.GuardrailLine.State;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Every clause of law in force, and where a regulation stands with it; call it inside a transaction. */
@RequestScoped
public class Guardrails {

    private static final Set<String> BEFORE_THE_ACT = Set.of(Guardrail.AUTHORING, Guardrail.PUBLISHING);

    @Inject
    private LawReview review;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** What needs somebody first, then what is settled, then what is only asked when people act. */
    List<GuardrailLine> of(String regulation, Optional<DraftRow> draft) {
        var findings = review.of(me.tenant(), regulation, words.now()).stream()
                .collect(Collectors.groupingBy(found -> found.control().clause()));
        var approved = draft.stream()
                .flatMap(row -> row.approvals().stream())
                .map(DraftRow.Approval::clause)
                .collect(Collectors.toSet());
        var rulebook = regulations.rulebook(me.tenant());
        return rulebook.regulations().stream()
                .filter(one -> one.layer() == Layer.LAW)
                .flatMap(law -> rulebook.inForce(law.code(), List.of(), words.now()).stream())
                .filter(law -> !law.clause().controls().isEmpty())
                .map(law -> line(law, findings.getOrDefault(law.clause().code(), List.of()), approved))
                .sorted(Comparator.comparing(GuardrailLine::state))
                .toList();
    }

    private GuardrailLine line(ClauseState law, List<ClauseFinding> findings, Set<ClauseCode> approved) {
        var clause = law.clause();
        var state = state(clause, findings, approved);
        return new GuardrailLine(
                clauses.chip(clause.code()),
                clause.code().toString(),
                words.text(clause.basis()),
                stages(clause),
                state,
                words.of("guardrail.state." + state.code()),
                findings.stream()
                        .map(found -> words.text(said(found.finding())))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList());
    }

    private static State state(Clause clause, List<ClauseFinding> findings, Set<ClauseCode> approved) {
        var all = findings.stream().map(ClauseFinding::finding).toList();
        if (all.stream().anyMatch(Finding.Refuses.class::isInstance)) {
            return State.BLOCKED;
        }
        if (all.stream().anyMatch(finding -> finding instanceof Finding.Requires || finding instanceof Finding.Pends)) {
            return State.OPEN;
        }
        if (all.stream().anyMatch(Finding.Warns.class::isInstance)) {
            return State.NOTICE;
        }
        if (approved.contains(clause.code())) {
            return State.APPROVED;
        }
        return all.isEmpty() ? State.ACT : State.CLEAR;
    }

    private static Texts said(Finding finding) {
        return switch (finding) {
            case Finding.Refuses refuses -> refuses.says();
            case Finding.Requires requires -> requires.says();
            case Finding.Warns warns -> warns.says();
            case Finding.Pends pends -> pends.says();
            default -> Texts.none();
        };
    }

    private List<String> stages(Clause clause) {
        var asked = clause.controls().stream().map(Control::on).collect(Collectors.toSet());
        return Stream.of(
                        asked.contains(Guardrail.AUTHORING) ? "authoring" : "",
                        asked.contains(Guardrail.PUBLISHING) ? "publishing" : "",
                        BEFORE_THE_ACT.containsAll(asked) ? "" : "posting")
                .filter(stage -> !stage.isEmpty())
                .map(stage -> words.of("guardrail.stage." + stage))
                .toList();
    }

    /** Whether a person may answer for it by name. */
    boolean takesAName(String code) {
        return clauses.clause(ClauseCode.of(code)).stream()
                .flatMap(clause -> clause.controls().stream())
                .filter(control -> control.on().equals(Guardrail.PUBLISHING))
                .flatMap(control -> control.kind().expressions())
                .anyMatch(expression -> expression.inputs().contains("approvals"));
    }

    /** Figures of the regulation that law bounds. */
    List<BoundFigure> figures(String regulation) {
        return regulations.library().locks().stream()
                .filter(lock -> lock.by() == Layer.LAW)
                .filter(lock -> lock.clause().regulation().equals(regulation))
                .filter(lock -> !lock.from().isAfter(words.getToday()))
                .flatMap(lock -> figure(lock).stream())
                .toList();
    }

    private Optional<BoundFigure> figure(Lock lock) {
        return clauses.clause(lock.clause())
                .map(clause -> new BoundFigure(
                        clauses.chip(lock.clause()),
                        words.text(clause.parameters().get(lock.parameter()).label()),
                        words.text(lock.because())));
    }
}
