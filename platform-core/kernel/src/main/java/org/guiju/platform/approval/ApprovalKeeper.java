package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.GrantSource;
import org.guiju.platform.decision.HeldKeeper;
import org.guiju.platform.decision.Matter;
import org.guiju.platform.tenancy.TenantId;
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
        approvals.open(
                approval,
                awaiting(decision).stream()
                        .map(found -> demand(matter, approval, found))
                        .toList());
        clock.wind(tenant, approval.getId(), matter.now());
        news.asked(tenant, approval, matter.now());
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
                .map(found -> demand(matter, approval, found))
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
                .filter(approval -> approval.getState() == Approval.State.GRANTED)
                .forEach(approval -> signed.putAll(signed(tenant, approval, matter)));
        return new Grants(Grants.NONE.directory(), signed, List.of(), List.of());
    }

    /** What was agreed to is what is done: where a material value differs, nothing has been agreed to. */
    private Map<ControlCode, Grants.Signed> signed(TenantId tenant, Approval approval, Matter matter) {
        Map<ControlCode, Grants.Signed> signed = new HashMap<>();
        var by = approvals.votes(tenant, approval.getId()).stream()
                .filter(Vote::isAgrees)
                .map(vote -> vote.getPrincipalId().toString())
                .distinct()
                .toList();
        approvals.demands(tenant, approval.getId()).stream()
                .filter(demand -> demand.addedBy().isEmpty())
                .filter(demand -> Material.of(matter, demand.agreement().material())
                        .digest()
                        .equals(demand.getDigest()))
                .forEach(demand -> signed.put(
                        demand.control(), new Grants.Signed(approval.getId().toString(), demand.getClauseHash(), by)));
        return signed;
    }
}
