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

    @Inject
    TypedPins typed;

    /** When an act happened, or why what the tablet says of it is not believed. */
    private record Timing(Instant made, Optional<Texts> doubt) {

        Optional<Instant> happened() {
            return doubt.isEmpty() ? Optional.of(made) : Optional.empty();
        }
    }

    public Taken take(Sender sender, MadeAct act, TabletClock clock) {
        var actor = keeping.actor(sender, act);
        var earlier = keeping.earlier(actor, act.id());
        return earlier.isPresent()
                ? new Taken(act.id(), Optional.empty(), earlier, Optional.empty())
                : taken(sender, actor, act, clock);
    }

    private Taken taken(Sender sender, Actor actor, MadeAct act, TabletClock clock) {
        var unproven = unproven(sender, actor, act);
        var timing = timing(sender, act, clock);
        var late = Duration.between(timing.made(), clock.ours()).compareTo(AT_ONCE) > 0;
        if (unproven.isPresent()
                && !late
                && timing.doubt().isEmpty()
                && sender.tablet().isPresent()) {
            return new Taken(act.id(), Optional.empty(), Optional.empty(), unproven);
        }
        var subject = act.subject().flatMap(Ids::read);
        var wrong = unproven.or(timing::doubt)
                .or(() -> act.trouble().map(Reasons::photo))
                .or(() -> subject.isEmpty() ? act.subject().map(unknown -> Reasons.NO_SUBJECT) : Optional.empty());
        var untaken = untaken(actor, unproven.isEmpty(), act, clock, timing);
        if (wrong.isPresent()) {
            return Taken.kept(act.id(), Optional.empty(), keeping.keep(untaken, wrong.get()));
        }
        var submission = submission(actor, act, subject, late ? Channel.OFFLINE : Channel.REST);
        var answer = desk.submit(
                actor,
                late && hasOwnTime(actor, act) ? submission.happened(timing.made()) : submission,
                found -> keeping.enter(sender, act, found));
        return late && !isTaken(answer)
                ? Taken.kept(act.id(), Optional.of(answer), keeping.keep(untaken, answer))
                : new Taken(act.id(), Optional.of(answer), Optional.empty(), Optional.empty());
    }

    /** Why it is not known that the person did it. On a device of one's own, being signed in shows it. */
    private Optional<Texts> unproven(Sender sender, Actor actor, MadeAct act) {
        if (act.by().filter(by -> !by.equals(actor.employee())).isPresent()) {
            return Optional.of(sender.tablet().isPresent() ? Reasons.NOBODY : Reasons.ANOTHER_DEVICE);
        }
        return sender.tablet()
                .filter(tablet -> !keeping.has(actor, tablet, act))
                .flatMap(tablet -> typed.doubt(actor.tenant(), tablet, actor.employee(), act));
    }

    private Untaken untaken(Actor actor, boolean proven, MadeAct act, TabletClock clock, Timing timing) {
        return new Untaken(
                actor.tenant().value(),
                actor.employee(),
                proven,
                keeping.unit(actor),
                act,
                timing.made(),
                timing.happened(),
                clock.ours());
    }

    private Timing timing(Sender sender, MadeAct act, TabletClock clock) {
        var made = clock.corrected(act.madeAt());
        return new Timing(made, doubt(sender, act, made, clock.ours()));
    }

    /** Why what the tablet says of its time is not believed. */
    private Optional<Texts> doubt(Sender sender, MadeAct act, Instant made, Instant now) {
        if (sender.tablet().filter(Tablet::isRetired).isPresent()) {
            return Optional.of(Reasons.RETIRED);
        }
        var lease = leases.open(sender.signedIn().tenant(), act.lease());
        if (lease.filter(found -> !found.isOf(sender)).isPresent()) {
            return Optional.of(Reasons.ANOTHER_DEVICE);
        }
        if (lease.isEmpty() || lease.get().from().isBefore(now.minus(LONGEST))) {
            return Optional.of(Reasons.NO_LEASE);
        }
        if (made.isBefore(lease.get().from().minus(TOLERANCE))) {
            return Optional.of(Reasons.TOO_EARLY);
        }
        return Optional.of(Reasons.FUTURE).filter(future -> made.isAfter(now.plus(TOLERANCE)));
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
