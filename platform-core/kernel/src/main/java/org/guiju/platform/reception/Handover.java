package org.guiju.platform.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.reception.ReceivedClause.State;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.sdk.decision.Layer;

/** Puts a document that was worked through before the desk, as one act, and says what will be enforced of it. */
@ApplicationScoped
public class Handover {

    private static final String ACTION = "TakeOver";

    @Inject
    ActionDesk desk;

    @Inject
    Receptions receptions;

    @Inject
    Compositions compositions;

    @Inject
    Regulations regulations;

    /**
     * What will be of the clauses.
     *
     * @param enforced have controls
     * @param attested bind people, and no machine watches
     * @param guidance say how things are
     * @param open nobody has looked at yet; they are taken as guidance
     */
    public record Tally(int enforced, int attested, int guidance, int leftOut, int open) {}

    public static Tally tally(List<ReceivedClause> clauses) {
        var said = clauses.stream().filter(clause -> !clause.isHeading()).toList();
        var accepted =
                said.stream().filter(clause -> clause.state() == State.ACCEPTED).toList();
        int enforced = (int)
                accepted.stream().filter(clause -> clause.like().isPresent()).count();
        int attested = (int) accepted.stream()
                .filter(clause -> clause.like().isEmpty() && Suggestions.binds(clause.text()))
                .count();
        return new Tally(
                enforced,
                attested,
                count(said, State.GUIDANCE) + accepted.size() - enforced - attested,
                count(said, State.LEFT_OUT),
                count(said, State.OPEN));
    }

    private static int count(List<ReceivedClause> clauses, State state) {
        return (int) clauses.stream().filter(clause -> clause.state() == state).count();
    }

    /** Clauses of modules with controls, which may enforce a company's own words. */
    @Transactional
    public List<Clause> enforcing(TenantId tenant) {
        return regulations.library(tenant).regulations().stream()
                .filter(regulation -> regulation.layer() != Layer.LAW)
                .flatMap(regulation -> regulation.clauses().values().stream())
                .filter(clause -> !clause.controls().isEmpty())
                .toList();
    }

    /** Takes it into the draft of a regulation; what is refused leaves the document as it was. */
    public Answer take(TenantId tenant, UUID employee, UUID id, String code, Submission.Channel channel) {
        var raw = Map.of("document", compositions.text(tenant, id, code));
        var submission = new Submission(ACTION, Optional.empty(), raw, key(id, raw), channel);
        return desk.submit(Actor.person(tenant, employee), submission, answer -> {
            if (answer.permitted()) {
                receptions.end(tenant, id, ReceivedDocument.State.TAKEN, code);
            }
        });
    }

    private static String key(UUID id, Map<String, String> raw) {
        return "received/" + id + "/" + Integer.toHexString(raw.hashCode());
    }
}
