package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.UnfinishedClockException;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Quota;

/** Has each target looked at when so much of its period is over as the clause says, and at its end. */
@ApplicationScoped
class TargetClock implements ClockHandler {

    static final String KIND = "target";

    @Inject
    Clocks clocks;

    @Inject
    Reviews reviews;

    @Inject
    ActionDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    /** @param first oldest line of the target, under which its clock runs */
    void watch(TenantId tenant, Target first, Instant now) {
        reviews.next(tenant, first, now).ifPresent(at -> clocks.set(tenant, KIND, first.id(), at));
    }

    @Override
    public void ended(Clocks.Due clock) {
        var review = reviews.of(clock.tenant(), clock.ref());
        if (review.isPresent()) {
            var answer = desk.submit(
                    new Actor(clock.tenant(), review.get().target().setBy(), true),
                    new Submission(
                            Quota.REVIEW,
                            Optional.empty(),
                            review.get().values(),
                            "target/" + clock.ref() + "/" + (review.get().ended() ? "end" : "check"),
                            Submission.Channel.CLOCK));
            if (!answer.permitted()) {
                throw new UnfinishedClockException(
                        Quota.REVIEW,
                        answer.decision().map(made -> made.outcome().name()).orElse("NOT_ASKED"));
            }
        }
        reviews.wind(clock.tenant(), clock.ref());
    }
}
