package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
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
    ClockDesk desk;

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
        reviews.of(clock.tenant(), clock.ref())
                .ifPresent(review -> desk.carryOut(
                        new Actor(clock.tenant(), review.target().setBy(), true),
                        Quota.REVIEW,
                        Optional.empty(),
                        review.values(),
                        "target/" + clock.ref() + "/" + (review.ended() ? "end" : "check")));
        reviews.wind(clock.tenant(), clock.ref());
    }
}
