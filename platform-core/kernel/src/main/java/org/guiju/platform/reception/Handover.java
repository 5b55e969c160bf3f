package org.guiju.platform.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.document.meaning.Meaning;
import org.guiju.document.meaning.Sentence;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.reception.ReceivedClause.State;
import org.guiju.platform.tenancy.TenantId;

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
                .filter(clause -> clause.like().isEmpty() && binds(clause.text()))
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

    /** Whether the words oblige anybody. */
    public static boolean binds(String text) {
        return Meaning.of(text).sentences().stream().anyMatch(Sentence::isDuty);
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
