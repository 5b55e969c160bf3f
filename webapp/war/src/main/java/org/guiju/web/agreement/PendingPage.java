package org.guiju.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.guiju.platform.adjudication.Adjudicators;
import org.guiju.platform.adjudication.Contradiction;
import org.guiju.platform.adjudication.PendingDecision;
import org.guiju.platform.adjudication.PendingDecisions;
import org.guiju.platform.decision.Docket;
import org.guiju.rulebook.decision.Holding;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** 待判定: what clauses left open, and who may settle it. */
@Named("pending")
@RequestScoped
public class PendingPage {

    private static final String RULE = "/act.xhtml?type=AdjudicateDecision&back=/pending.xhtml&pending=";

    @Inject
    private PendingDecisions queue;

    @Inject
    private Adjudicators adjudicators;

    @Inject
    private Docket docket;

    @Inject
    private Matters matters;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<Line> open = List.of();
    private List<Line> settled = List.of();
    private boolean nobody;

    /**
     * One decision that waits, or waited.
     *
     * @param acts ways to settle it, where this person may
     */
    public record Line(
            String title,
            String by,
            String since,
            List<Question> questions,
            String ruling,
            String style,
            List<ApprovalCard.Act> acts,
            String why,
            String result) {}

    /** What one clause left open. */
    public record Question(String says, ClauseChip clause) {}

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.PENDING)) {
            return;
        }
        open = queue.open(me.tenant()).stream().map(this::line).toList();
        settled = queue.settled(me.tenant()).stream().map(this::line).toList();
        nobody = adjudicators.roles(me.tenant(), words.now()).isEmpty();
    }

    private Line line(PendingDecision pending) {
        var entry = docket.entry(me.tenant(), pending.getDocketId()).orElseThrow();
        var decision = me.redaction().decision(entry.decision());
        return new Line(
                matters.action(pending.getActionType())
                        + pending.subject()
                                .map(matters::record)
                                .map(title -> " · " + title)
                                .orElse(""),
                matters.name(pending.getRequesterId()),
                words.moment(pending.getOpenedAt()),
                questions(pending, decision, entry.fault().isPresent()),
                ruling(pending),
                pending.getState() == PendingDecision.State.PASSED ? "is-permits" : "is-refuses",
                acts(pending, decision),
                "/why.xhtml?docket=" + pending.getDocketId(),
                pending.resultDocket().map(id -> "/why.xhtml?docket=" + id).orElse(""));
    }

    private List<Question> questions(PendingDecision pending, Decision decision, boolean fault) {
        var questions = new ArrayList<Question>();
        decision.findings().forEach(found -> {
            if (found.finding() instanceof Finding.Pends pends) {
                questions.add(new Question(
                        words.text(pends.says()),
                        clauses.chip(
                                found.control().clause(),
                                "/why.xhtml?docket=" + pending.getDocketId() + "&control="
                                        + found.control().control())));
            }
        });
        if (questions.isEmpty() && fault) {
            questions.add(new Question(words.of("pending.fault"), null));
        }
        return questions;
    }

    private String ruling(PendingDecision pending) {
        return pending.decidedBy()
                .map(by -> words.of(
                        pending.getState() == PendingDecision.State.PASSED
                                ? "act.settled.passes"
                                : "act.settled.refuses",
                        matters.name(by),
                        pending.getDecisionReason()))
                .orElse("");
    }

    private List<ApprovalCard.Act> acts(PendingDecision pending, Decision decision) {
        if (pending.getState() != PendingDecision.State.OPEN
                || pending.getRequesterId().equals(me.employee())
                || !adjudicators.includes(me.tenant(), me.employee(), words.now())) {
            return List.of();
        }
        var acts = new ArrayList<ApprovalCard.Act>();
        var say = new ValueWords(words, me.names());
        var base = RULE + pending.getId();
        var rivals = new LinkedHashMap<ControlCode, Finding>();
        Contradiction.of(decision).forEach(rival -> rivals.putIfAbsent(rival.control(), rival.finding()));
        rivals.forEach((control, finding) -> acts.add(new ApprovalCard.Act(
                words.of("pending.holds", clauses.chip(control.clause()).label(), said(finding, say)),
                base + "&ruling=pass&holds=" + control.toString().replace("#", "%23"),
                false)));
        Contradiction.choices(decision).stream()
                .filter(Holding.OfCharges.class::isInstance)
                .map(Holding::code)
                .forEach(both -> acts.add(new ApprovalCard.Act(
                        words.of("pending.holds." + both), base + "&ruling=pass&holds=" + both, false)));
        if (acts.isEmpty()) {
            acts.add(new ApprovalCard.Act(words.of("pending.pass"), base + "&ruling=pass&holds=", true));
        }
        acts.add(new ApprovalCard.Act(words.of("pending.refuse"), base + "&ruling=refuse&holds=", false));
        return acts;
    }

    private String said(Finding finding, ValueWords say) {
        return switch (finding) {
            case Finding.Determines determines -> say.of(determines.value());
            case Finding.Proposes proposes -> words.consequence(proposes.consequence());
            default -> "";
        };
    }

    public List<Line> getOpen() {
        return open;
    }

    public List<Line> getSettled() {
        return settled;
    }

    /** Whether the company has not said who settles. */
    public boolean isNobody() {
        return nobody;
    }
}
