package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.decision.Submission.Channel;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision;

/**
 * Brings what a tablet kept to the desk, each act once. What has a time of its own is judged by when it happened; what is
 * asked for is judged now. What the desk cannot take is kept.
 */
@ApplicationScoped
public class TabletQueue {

    /** What comes sooner happens now, and is answered to the one who stands before the tablet. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** An older lease proves no last contact any more. */
    private static final Duration LONGEST = Duration.ofDays(3);

    /** A clock may be read a little before the contact it follows. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    @Inject
    ActionDesk desk;

    @Inject
    Leases leases;

    @Inject
    Keeping keeping;

    /** When an act happened, or why what the tablet says of it is not believed. */
    private record Timing(Instant made, Optional<Texts> doubt) {

        Optional<Instant> happened() {
            return doubt.isEmpty() ? Optional.of(made) : Optional.empty();
        }
    }

    public Taken take(Actor actor, MadeAct act, TabletClock clock) {
        var earlier = keeping.earlier(actor, act.id());
        return earlier.isPresent() ? new Taken(act.id(), Optional.empty(), earlier) : taken(actor, act, clock);
    }

    private Taken taken(Actor actor, MadeAct act, TabletClock clock) {
        var timing = timing(actor, act, clock);
        var subject = act.subject().flatMap(Ids::read);
        var wrong = timing.doubt()
                .or(() -> act.trouble().map(Reasons::photo))
                .or(() -> subject.isEmpty() ? act.subject().map(unknown -> Reasons.NO_SUBJECT) : Optional.empty());
        if (wrong.isPresent()) {
            return kept(act, Optional.empty(), keeping.keep(untaken(actor, act, clock, timing), wrong.get()));
        }
        var late = Duration.between(timing.made(), clock.ours()).compareTo(AT_ONCE) > 0;
        var submission = submission(actor, act, subject, late ? Channel.OFFLINE : Channel.REST);
        var answer =
                desk.submit(actor, late && hasOwnTime(actor, act) ? submission.happened(timing.made()) : submission);
        return late && !isTaken(answer)
                ? kept(act, Optional.of(answer), keeping.keep(untaken(actor, act, clock, timing), answer))
                : new Taken(act.id(), Optional.of(answer), Optional.empty());
    }

    private static Taken kept(MadeAct act, Optional<Answer> answer, Untaken untaken) {
        return new Taken(act.id(), answer, Optional.of(untaken));
    }

    private Untaken untaken(Actor actor, MadeAct act, TabletClock clock, Timing timing) {
        return new Untaken(
                actor.tenant().value(),
                actor.employee(),
                keeping.unit(actor),
                act,
                timing.made(),
                timing.happened(),
                clock.ours());
    }

    private Timing timing(Actor actor, MadeAct act, TabletClock clock) {
        var made = clock.corrected(act.madeAt());
        var lease = leases.open(actor.tenant(), act.lease())
                .filter(found -> found.person().equals(actor.employee()));
        if (lease.isEmpty() || lease.get().from().isBefore(clock.ours().minus(LONGEST))) {
            return new Timing(made, Optional.of(Reasons.NO_LEASE));
        }
        if (made.isBefore(lease.get().from().minus(TOLERANCE))) {
            return new Timing(made, Optional.of(Reasons.TOO_EARLY));
        }
        return new Timing(
                made,
                Optional.of(Reasons.FUTURE)
                        .filter(future -> made.isAfter(clock.ours().plus(TOLERANCE))));
    }

    private static Submission submission(Actor actor, MadeAct act, Optional<UUID> subject, Channel channel) {
        return new Submission(
                act.action(),
                subject,
                act.fields(),
                "tablet/" + actor.employee() + "/" + act.id(),
                channel,
                act.reason());
    }

    private boolean hasOwnTime(Actor actor, MadeAct act) {
        return keeping.actionType(actor, act.action())
                .filter(ActionType::ownTime)
                .isPresent();
    }

    /** Whatever waits for somebody else has been taken too. */
    static boolean isTaken(Answer answer) {
        return answer.docket().isPresent()
                && answer.decision()
                        .filter(decision -> decision.outcome() != Decision.Outcome.REFUSED)
                        .isPresent();
    }
}
