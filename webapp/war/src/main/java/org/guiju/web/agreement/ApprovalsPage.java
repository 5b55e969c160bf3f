package org.guiju.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guiju.platform.delegation.Delegation;
import org.guiju.platform.delegation.Delegations;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** 会签: what waits for this person, what of theirs waits for others, who signs for whom. */
@Named("approvals")
@RequestScoped
public class ApprovalsPage {

    @Inject
    private ApprovalCards cards;

    @Inject
    private Delegations delegations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<ApprovalCard> asked = List.of();
    private List<ApprovalCard> waiting = List.of();
    private List<ApprovalCard> ended = List.of();
    private List<StandIn> standIns = List.of();

    /** Somebody who signs for somebody; empty {@code end} where this person cannot take it back. */
    public record StandIn(String says, String end) {}

    @Transactional
    public void load() {
        asked = cards.asked();
        waiting = cards.mine(true);
        ended = cards.mine(false);
        standIns = delegations.since(me.tenant(), words.getToday()).stream()
                .filter(one ->
                        one.getFromId().equals(me.employee()) || one.getToId().equals(me.employee()))
                .map(this::standIn)
                .toList();
    }

    private StandIn standIn(Delegation one) {
        var own = one.getFromId().equals(me.employee());
        return new StandIn(
                words.of(
                        "approval.standin",
                        me.names().getOrDefault(one.getToId().toString(), ""),
                        me.names().getOrDefault(one.getFromId().toString(), ""),
                        words.day(one.getFirstDay()),
                        words.day(one.getLastDay())),
                own ? "/act.xhtml?type=EndDelegation&delegation=" + one.getId() + "&back=/approvals.xhtml" : "");
    }

    public List<ApprovalCard> getAsked() {
        return asked;
    }

    public List<ApprovalCard> getWaiting() {
        return waiting;
    }

    public List<ApprovalCard> getEnded() {
        return ended;
    }

    public List<StandIn> getStandIns() {
        return standIns;
    }
}
