package org.guiju.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.approval.Approval;
import org.guiju.platform.approval.Approvals;
import org.guiju.platform.approval.Demand;
import org.guiju.platform.approval.Signers;
import org.guiju.platform.approval.Tally;
import org.guiju.platform.approval.Tally.Standing;
import org.guiju.platform.approval.Vote;
import org.guiju.sdk.decision.Agreement;
import org.guiju.web.agreement.ApprovalCard.Act;
import org.guiju.web.agreement.ApprovalCard.Change;
import org.guiju.web.agreement.ApprovalCard.Fact;
import org.guiju.web.agreement.ApprovalCard.Step;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Puts approvals into words; call it inside a transaction. */
@RequestScoped
public class ApprovalCards {

    private static final String BACK = "&back=/approvals.xhtml";

    @Inject
    private Approvals approvals;

    @Inject
    private Signers signers;

    @Inject
    private Matters matters;

    @Inject
    private Clauses clauses;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** What waits for this person's signature. */
    List<ApprovalCard> asked() {
        return signers.asked(me.tenant(), me.employee()).stream()
                .map(approval -> card(approval, signActs(approval)))
                .toList();
    }

    /** What this person asked for. */
    List<ApprovalCard> mine(boolean open) {
        return approvals.ofRequester(me.tenant(), me.employee()).stream()
                .filter(approval -> approval.isOpen() == open)
                .limit(50)
                .map(approval -> card(approval, open ? List.of(withdraw(approval)) : List.of()))
                .toList();
    }

    private List<Act> signActs(Approval approval) {
        return List.of(
                act("Approve", approval, true), act("Reject", approval, false), act("AddSigner", approval, false));
    }

    private Act withdraw(Approval approval) {
        return act("WithdrawRequest", approval, false);
    }

    private Act act(String type, Approval approval, boolean first) {
        return new Act(matters.action(type), "/act.xhtml?type=" + type + "&approval=" + approval.getId() + BACK, first);
    }

    private ApprovalCard card(Approval approval, List<Act> acts) {
        var demands = approvals.demands(me.tenant(), approval.getId());
        var votes = approvals.votes(me.tenant(), approval.getId());
        var chips = demands.stream()
                .map(Demand::control)
                .distinct()
                .map(control -> clauses.chip(
                        control.clause(),
                        "/why.xhtml?docket=" + approval.getDocketId() + "&control=" + control.control()))
                .toList();
        return new ApprovalCard(
                matters.action(approval.getActionType())
                        + approval.subject()
                                .map(matters::record)
                                .map(title -> " · " + title)
                                .orElse(""),
                me.names().getOrDefault(approval.getRequesterId().toString(), ""),
                words.moment(approval.getOpenedAt()),
                words.of("approval.state." + code(approval)),
                style(approval),
                note(approval),
                due(approval, demands),
                facts(approval, demands),
                changes(approval, demands),
                steps(approval, demands, votes),
                chips,
                acts,
                "/why.xhtml?docket=" + approval.resultDocket().orElse(approval.getDocketId()));
    }

    private static String code(Approval approval) {
        var state = approval.getState().name().toLowerCase(Locale.ROOT);
        return approval.getState() == Approval.State.GRANTED
                ? state + "." + approval.result().filter("permitted"::equals).orElse("not")
                : state;
    }

    private static String style(Approval approval) {
        return switch (approval.getState()) {
            case OPEN -> "is-pending";
            case GRANTED -> approval.result().filter("permitted"::equals).isPresent() ? "is-permits" : "is-warns";
            case REJECTED -> "is-refuses";
            case WITHDRAWN, SUPERSEDED -> "";
        };
    }

    /** Why it ended, or why it cannot go on. */
    private String note(Approval approval) {
        if (!approval.isOpen()) {
            return approval.because().orElse("");
        }
        var deserted = signers.deserted(me.tenant(), approval);
        return deserted.isEmpty()
                ? ""
                : words.of("approval.deserted", words.text(deserted.getFirst().title()));
    }

    private String due(Approval approval, List<Demand> demands) {
        return demands.stream()
                .flatMap(demand -> demand.agreement().due().stream())
                .filter(due -> approval.isOpen())
                .min(Comparator.naturalOrder())
                .map(due -> words.of("approval.due", words.moment(due)))
                .orElse("");
    }

    private List<Fact> facts(Approval approval, List<Demand> demands) {
        return demands.stream()
                .limit(1)
                .flatMap(demand -> demand.material().entrySet().stream())
                .sorted(Comparator.comparingInt(entry -> matters.place(approval.getActionType(), entry.getKey())))
                .map(entry -> new Fact(
                        matters.label(approval.getActionType(), entry.getKey()),
                        matters.value(approval.getActionType(), entry.getKey(), entry.getValue())))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    /** Compared with what the same person asked for before. */
    private List<Change> changes(Approval approval, List<Demand> demands) {
        return approval.previous()
                .map(previous -> approvals.demands(me.tenant(), previous))
                .filter(earlier -> !earlier.isEmpty() && !demands.isEmpty())
                .map(earlier -> Stream.concat(
                                changes(
                                        approval,
                                        earlier.getFirst().material(),
                                        demands.getFirst().material())
                                        .stream(),
                                signers(approval, earlier, demands))
                        .toList())
                .orElse(List.of());
    }

    /** Whose agreement is asked for otherwise than before, and whose signature did not go along. */
    private Stream<Change> signers(Approval approval, List<Demand> before, List<Demand> after) {
        var asked = new Change(words.of("approval.changed.steps"), steps(before), steps(after));
        var signed = new Change(
                words.of("approval.changed.signed"),
                signatures(approval.previous().orElseThrow()),
                signatures(approval.getId()));
        return Stream.of(
                        Stream.of(asked).filter(change -> !change.before().equals(change.after())),
                        Stream.of(signed)
                                .filter(change ->
                                        approval.isOpen() && !change.after().startsWith(change.before())))
                .flatMap(changes -> changes);
    }

    private String steps(List<Demand> demands) {
        return demands.stream()
                .flatMap(demand -> demand.agreement().steps().stream())
                .map(step -> words.text(step.title()))
                .distinct()
                .collect(Collectors.joining(words.of("list.comma")));
    }

    private String signatures(UUID approval) {
        return approvals.votes(me.tenant(), approval).stream()
                .filter(Vote::isAgrees)
                .map(vote -> name(vote.getPrincipalId()))
                .distinct()
                .collect(Collectors.joining(words.of("list.comma")));
    }

    private List<Change> changes(Approval approval, Map<String, Object> before, Map<String, Object> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (var path : paths) {
            var was = matters.value(approval.getActionType(), path, before.get(path));
            var is = matters.value(approval.getActionType(), path, after.get(path));
            if (!was.equals(is)) {
                changes.add(new Change(matters.label(approval.getActionType(), path), was, is));
            }
        }
        return changes;
    }

    private List<Step> steps(Approval approval, List<Demand> demands, List<Vote> votes) {
        return demands.stream()
                .flatMap(demand -> {
                    var tally = demand.tally(votes);
                    return tally.agreement().steps().stream().map(step -> step(approval, step, tally));
                })
                .toList();
    }

    private Step step(Approval approval, Agreement.Step step, Tally tally) {
        var standing = tally.standing(step);
        var who = tally.vote(step)
                .map(vote -> vote.voter().equals(vote.principal())
                        ? name(vote.voter())
                        : words.of("approval.for", name(vote.voter()), name(vote.principal())))
                .orElseGet(() -> String.join(
                        words.of("list.comma"),
                        step.found().stream()
                                .map(id -> me.names().getOrDefault(id, ""))
                                .toList()));
        var word = approval.isOpen() || tally.vote(step).isPresent()
                ? words.of("approval.step." + standing.name().toLowerCase(Locale.ROOT), who)
                : words.of("approval.step.over");
        return new Step(words.text(step.title()), word, style(standing), icon(standing));
    }

    private String name(UUID employee) {
        return me.names().getOrDefault(employee.toString(), "");
    }

    private static String style(Standing standing) {
        return switch (standing) {
            case AGREED -> "is-permits";
            case REFUSED -> "is-refuses";
            case ASKED -> "is-pending";
            case LATER -> "";
        };
    }

    private static String icon(Standing standing) {
        return switch (standing) {
            case AGREED -> "pi-check-circle";
            case REFUSED -> "pi-times-circle";
            case ASKED -> "pi-hourglass";
            case LATER -> "pi-circle";
        };
    }
}
