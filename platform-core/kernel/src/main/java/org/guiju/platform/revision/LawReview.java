package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.regulation.RevisionRow;
import org.guiju.platform.regulation.Revisions;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.control.Guardrail;
import org.guiju.rulebook.decision.Consequences;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.Rules;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Layer;

/**
 * What the laws in force today say of a regulation: of its open draft, or of what is published. The latter is asked as if it
 * were published once more, under the names and the record of consultation it was published with.
 */
@ApplicationScoped
public class LawReview {

    @Inject
    Drafts drafts;

    @Inject
    ReviewFacts facts;

    @Inject
    Regulations regulations;

    @Inject
    Revisions revisions;

    @Inject
    Companies companies;

    /** What clauses of law find, the draft's other clauses left out. */
    public List<Decision.ClauseFinding> of(TenantId tenant, String regulation, Instant now) {
        var rulebook = regulations.rulebook(tenant);
        var type = rulebook.library().actionType(Guardrail.PUBLISHING).orElseThrow();
        var open = drafts.open(tenant, regulation).filter(row -> !row.changes().isEmpty());
        var zone = companies.company(tenant).zone();
        var draft = drafts.current(tenant, regulation);
        Map<String, Object> values = new HashMap<>();
        values.put("consequences", Consequences.of(rulebook, draft, Optional.empty()));
        values.put("review", facts.of(tenant, draft));
        values.put("approvals", open.map(LawReview::names).orElseGet(() -> published(tenant, regulation)
                .map(RevisionRow::approvals)
                .orElse(List.of())));
        values.put("action", action(tenant, draft, open, zone));
        var situation = new Situation(now, zone, List.of(), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS);
        return new Decider(rulebook, Rules.NONE)
                .decide(type, situation).findings().stream()
                        .filter(found -> isLaw(found, rulebook))
                        .toList();
    }

    private static boolean isLaw(Decision.ClauseFinding found, Rulebook rulebook) {
        return rulebook.library()
                .regulation(found.control().clause().regulation())
                .filter(regulation -> regulation.layer() == Layer.LAW)
                .isPresent();
    }

    private Map<String, Object> action(TenantId tenant, Draft draft, Optional<DraftRow> open, ZoneId zone) {
        Map<String, Object> action = new HashMap<>();
        action.put("effective_from", draft.effectiveFrom().atZone(zone).toLocalDate());
        if (open.isEmpty()) {
            published(tenant, draft.regulation().code())
                    .flatMap(RevisionRow::consultation)
                    .ifPresent(record -> action.put("consultation_record", record));
        }
        return action;
    }

    private Optional<RevisionRow> published(TenantId tenant, String regulation) {
        return revisions.of(tenant).stream()
                .filter(row -> row.getRegulation().equals(regulation))
                .reduce((earlier, later) -> later);
    }

    private static List<Map<String, Object>> names(DraftRow row) {
        return row.approvals().stream()
                .filter(approval -> approval.warning().isEmpty())
                .map(approval -> Map.<String, Object>of(
                        "clause", approval.clause().toString(),
                        "approver", approval.approver().toString()))
                .toList();
    }
}
