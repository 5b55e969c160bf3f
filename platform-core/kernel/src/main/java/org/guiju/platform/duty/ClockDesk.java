package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.TenantId;

/** Has the desk do what an ended clock leads to. What is not done is tried again with the clock. */
@ApplicationScoped
public class ClockDesk {

    @Inject
    ActionDesk desk;

    @Inject
    Owners owners;

    /** What is done on nobody's behalf in particular. */
    public void carryOut(TenantId tenant, String action, Map<String, ?> values, String key) {
        carryOut(new Actor(tenant, owners.anybody(tenant), true), action, Optional.empty(), values, key);
    }

    /** @throws UnfinishedClockException where the desk did not permit it */
    public void carryOut(Actor actor, String action, Optional<UUID> subject, Map<String, ?> values, String key) {
        var answer = desk.submit(actor, new Submission(action, subject, values, key, Submission.Channel.CLOCK));
        if (!answer.permitted()) {
            throw new UnfinishedClockException(
                    action, answer.decision().map(made -> made.outcome().name()).orElse("NOT_ASKED"));
        }
    }
}
