package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.GrantSource;
import org.guiju.platform.decision.HeldKeeper;
import org.guiju.platform.decision.Matter;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Binding;
import org.guiju.rulebook.decision.Grants;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;

/** Opens an approval for what awaits agreement, and tells the clauses of agreements that are complete. */
@ApplicationScoped
class ApprovalKeeper implements HeldKeeper, GrantSource {

    @Inject
    Approvals approvals;

    @Inject
    ApprovalNews news;

    @Inject
    ApprovalClock clock;

    @Inject
    CarryOver carryOver;

    @Override
    public void keep(Matter matter, Decision decision, UUID docket) {
        if (decision.outcome() == Outcome.AWAITING) {
            open(matter, decision, docket);
        } else if (decision.outcome() == Outcome.REFUSED) {
            decision.all(Finding.Awaits.class)
                    .flatMap(awaits -> awaits.agreement().steps().stream())
                    .filter(step -> step.found().isEmpty())
                    .forEach(step -> news.nobodyCanSign(matter.actor().tenant(), step, matter.now()));
        }
    }

    /** The same act once more joins the approval that is open; a corrected one takes its place. */
    private void open(Matter matter, Decision decision, UUID docket) {
        var tenant = matter.actor().tenant();
        var earlier = earlier(tenant, matter);
        var same = earlier.filter(found -> found.isOpen() && found.getDigest().equals(Material.act(matter)));
        if (same.isPresent() && demandsUnchanged(tenant, same.get(), matter, decision)) {
            return;
        }
        earlier.filter(Approval::isOpen)
                .filter(found -> same.isPresent() || matter.subject().isPresent())
                .ifPresent(found -> found.close(Approval.State.SUPERSEDED, Optional.empty(), matter.now()));
        var approval = new Approval(matter, docket, earlier.map(Approval::getId));
        var demands = awaiting(decision).stream()
                .map(found -> asked(matter, approval, found, earlier))
                .toList();
        approvals.open(approval, demands);
        var known = earlier.filter(found -> isTakenUp(found, matter))
                .map(found -> carryOver.carry(tenant, found, approval, demands))
                .orElse(Set.of());
        clock.wind(tenant, approval.getId(), matter.now());
        news.asked(tenant, approval, known, matter.now());
    }

    /** Whether the same act goes on under other clauses: then what was signed for it may still count. */
    private static boolean isTakenUp(Approval earlier, Matter matter) {
        return earlier.getDigest().equals(Material.act(matter))
                && (earlier.getState() == Approval.State.SUPERSEDED
                        || earlier.getState() == Approval.State.GRANTED
                                && matter.origin().isPresent());
    }

    private Optional<Approval> earlier(TenantId tenant, Matter matter) {
        var own = approvals.ofRequester(tenant, matter.actor().employee()).stream()
                .filter(found -> found.getActionType().equals(matter.type().code()))
                .filter(found -> found.subject().equals(matter.submission().subject()))
                .filter(found ->
                        found.resultDocket().isEmpty() || matter.origin().isPresent())
                .filter(found -> !found.isOpen()
                        || found.subject().isPresent()
                        || found.getDigest().equals(Material.act(matter)))
                .toList();
        return own.stream()
                .filter(found -> found.isOpen() && found.getDigest().equals(Material.act(matter)))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    private boolean demandsUnchanged(TenantId tenant, Approval approval, Matter matter, Decision decision) {
        var asked = awaiting(decision).stream()
                .map(found -> asked(matter, approval, found, Optional.of(approval)))
                .map(ApprovalKeeper::content)
                .collect(Collectors.toSet());
        return approvals.demands(tenant, approval.getId()).stream()
                .filter(demand -> demand.addedBy().isEmpty())
                .map(ApprovalKeeper::content)
                .collect(Collectors.toSet())
                .equals(asked);
    }

    private static List<String> content(Demand demand) {
        return List.of(demand.control().toString(), demand.getClauseHash(), demand.getDigest());
    }

    private static List<ClauseFinding> awaiting(Decision decision) {
        return decision.findings().stream()
                .filter(found -> found.finding() instanceof Finding.Awaits)
                .toList();
    }

    /** A case that keeps what it began under goes on under the agreement that was asked for then. */
    private Demand asked(Matter matter, Approval approval, ClauseFinding found, Optional<Approval> earlier) {
        var code = found.control();
        boolean keeps = matter.rulebook()
                .inForce(code.clause(), matter.unit(), matter.now())
                .flatMap(state ->
                        state.clause().control(code.control(), matter.type().code()))
                .filter(control -> control.binding().inFlight() == Binding.InFlight.GRANDFATHER)
                .isPresent();
        return earlier.filter(one -> keeps && one.getDigest().equals(Material.act(matter)))
                .flatMap(one -> approvals.demands(matter.actor().tenant(), one.getId()).stream()
                        .filter(demand ->
                                demand.addedBy().isEmpty() && demand.control().equals(code))
                        .findFirst())
                .map(demand -> demand.of(approval))
                .orElseGet(() -> demand(matter, approval, found));
    }

    private static Demand demand(Matter matter, Approval approval, ClauseFinding found) {
        var agreement = ((Finding.Awaits) found.finding()).agreement();
        return new Demand(
                matter.actor().tenant().value(),
                approval.getId(),
                found.control(),
                found.basis().clauseHash(),
                agreement,
                Material.of(matter, agreement.material()));
    }

    @Override
    public Grants grants(Matter matter) {
        Map<ControlCode, Grants.Signed> signed = new HashMap<>();
        var tenant = matter.actor().tenant();
        matter.origin().map(origin -> approvals.ofOrigin(tenant, origin)).orElse(List.of()).stream()
                .forEach(approval -> signed.putAll(signed(tenant, approval, matter)));
        return new Grants(Grants.NONE.directory(), signed, List.of(), List.of());
    }

    /** What was agreed to is what is done: where a material value differs, nothing has been agreed to. */
    private Map<ControlCode, Grants.Signed> signed(TenantId tenant, Approval approval, Matter matter) {
        var votes = approvals.votes(tenant, approval.getId());
        var demands = approvals.demands(tenant, approval.getId());
        boolean granted = approval.getState() == Approval.State.GRANTED;
        // A signature that somebody thought necessary besides is needed under any clause.
        boolean counts = granted
                || approval.isOpen()
                        && demands.stream()
                                .filter(demand -> demand.addedBy().isPresent())
                                .allMatch(demand -> demand.tally(votes).isComplete());
        Map<ControlCode, Grants.Signed> signed = new HashMap<>();
        demands.stream()
                .filter(demand -> counts && demand.addedBy().isEmpty())
                .filter(demand -> Material.of(matter, demand.agreement().material())
                        .digest()
                        .equals(demand.getDigest()))
                .forEach(demand -> signed.put(
                        demand.control(),
                        new Grants.Signed(
                                approval.getId().toString(),
                                Optional.of(demand.getClauseHash()).filter(hash -> granted),
                                seats(demand, votes),
                                demand.agreement().material())));
        return signed;
    }

    private static Map<String, String> seats(Demand demand, List<Vote> votes) {
        Map<String, String> seats = new HashMap<>();
        votes.stream()
                .filter(vote -> vote.isAgrees() && vote.getDemandId().equals(demand.getId()))
                .forEach(vote -> seats.put(vote.getStep(), vote.getPrincipalId().toString()));
        return seats;
    }
}
