package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.tenancy.binding.TenantContext;

/** Brings a webhook one event after the other until there is none, one fails, or others should have their turn. */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(2);

    /** After a fault of our own. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    Counter counter;

    @Inject
    ActionDesk desk;

    private final Trusted trusted = Trusted.byOperator();
    private final Sender sender = new Sender(trusted, Sender.USUAL_LIMIT);

    void serve(Lanes.Claim claim) {
        TenantContext.run(claim.tenant().value(), () -> {
            var rest = PAUSE;
            try {
                rest = deliver(claim);
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, "A webhook could not be served and is looked at again: " + claim, fault);
            }
            counter.release(claim, rest);
        });
    }

    private Duration deliver(Lanes.Claim claim) {
        var end = System.nanoTime() + TURN.toNanos();
        while (System.nanoTime() < end) {
            var parcel = counter.next(claim);
            if (parcel.isEmpty()) {
                return IDLE;
            }
            var settled = counter.settle(claim, parcel.get(), send(parcel.get()));
            if (settled.givesUp()) {
                pause(claim);
                return IDLE;
            }
            if (!settled.rest().isZero()) {
                return settled.rest();
            }
        }
        return Duration.ZERO;
    }

    private Outcome send(Parcel parcel) {
        return Destination.read(parcel.url(), trusted)
                .map(to -> sender.post(to, parcel.headers(), parcel.body()))
                .orElse(Outcome.failed(Outcome.Problem.INSIDE, 0));
    }

    private void pause(Lanes.Claim claim) {
        counter.owner(claim.tenant(), claim.webhook())
                .ifPresent(owner -> desk.submit(
                        new Actor(claim.tenant(), owner, true),
                        new Submission(
                                "SwitchWebhook",
                                Optional.empty(),
                                Map.of("webhook", claim.webhook().toString(), "to", "paused"),
                                "webhook/" + claim.webhook() + "/" + UUID.randomUUID(),
                                Submission.Channel.CLOCK)));
    }
}
