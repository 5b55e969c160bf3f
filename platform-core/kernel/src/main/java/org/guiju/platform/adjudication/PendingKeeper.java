package org.guiju.platform.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.GrantSource;
import org.guiju.platform.decision.HeldKeeper;
import org.guiju.platform.decision.Matter;
import org.guiju.platform.notification.Notice.Topic;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.rulebook.decision.Grants;
import org.guiju.rulebook.decision.Grants.Ruling;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;

/** Queues what is pending and tells those who settle it; tells the clauses how it was settled. */
@ApplicationScoped
class PendingKeeper implements HeldKeeper, GrantSource {

    @Inject
    PendingDecisions queue;

    @Inject
    Adjudicators adjudicators;

    @Inject
    Organisation organisation;

    @Inject
    Docket docket;

    @Inject
    Notices notices;

    @Override
    public void keep(Matter matter, Decision decision, UUID entry) {
        // A ruling that is itself unclear would wait for another ruling for ever.
        if (decision.outcome() != Outcome.PENDING || matter.type().code().equals(AdjudicateDecision.TYPE)) {
            return;
        }
        var tenant = matter.actor().tenant();
        if (queue.open(tenant).stream().noneMatch(waiting -> waiting.isOf(matter))) {
            queue.add(new PendingDecision(matter, entry));
            tell(matter);
        }
    }

    private void tell(Matter matter) {
        var tenant = matter.actor().tenant();
        var title = matter.type().title();
        var people = adjudicators.people(tenant, matter.now());
        people.remove(matter.actor().employee());
        if (people.isEmpty()) {
            notices.tell(
                    tenant,
                    organisation.withRole(tenant, "tenant_admin").stream()
                            .map(Employee::getId)
                            .toList(),
                    Topic.PENDING,
                    new Texts(
                            "“" + title.zhHans() + "”要人判定，但没有能判定的人：在《制度治理规程》4.3 里定由哪个岗位判定",
                            "「" + title.zhHant() + "」要人判定，但沒有能判定的人：請在《制度治理規程》4.3 中訂定由哪個職務判定",
                            "“" + title.en() + "” has to be settled and nobody may: name a role in GJ-GOV 4.3"),
                    matter.submission().subject(),
                    matter.now());
        } else {
            notices.tell(
                    tenant,
                    people,
                    Topic.PENDING,
                    new Texts(
                            "“" + title.zhHans() + "”等你判定",
                            "「" + title.zhHant() + "」等你判定",
                            "“" + title.en() + "” waits for your ruling"),
                    matter.submission().subject(),
                    matter.now());
        }
    }

    @Override
    public Grants grants(Matter matter) {
        var tenant = matter.actor().tenant();
        var rulings = matter.origin().map(origin -> queue.ofOrigin(tenant, origin)).orElse(List.of()).stream()
                .filter(settled -> settled.getState() != PendingDecision.State.OPEN)
                .flatMap(settled -> docket.entry(tenant, settled.getDocketId()).stream()
                        .flatMap(entry -> rulings(settled, entry.decision())))
                .toList();
        return new Grants(Grants.NONE.directory(), Map.of(), List.of(), rulings);
    }

    private static Stream<Ruling> rulings(PendingDecision settled, Decision decision) {
        return open(decision)
                .map(found -> new Ruling(
                        found.control(),
                        found.basis().clauseHash(),
                        settled.getState() == PendingDecision.State.PASSED,
                        settled.holds(),
                        settled.decidedBy().map(UUID::toString).orElse(""),
                        Optional.ofNullable(settled.getDecisionReason()).orElse("")));
    }

    /** What the clauses left open. */
    static Stream<ClauseFinding> open(Decision decision) {
        return decision.findings().stream().filter(found -> found.finding() instanceof Finding.Pends);
    }
}
