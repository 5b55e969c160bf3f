package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.notification.Notice.Topic;
import org.guiju.platform.notification.Notices;
import org.guiju.sdk.Texts;

/** Gives a use of a waiver back once: the count goes down, and what was owed in exchange is owed no more. */
@ApplicationScoped
class WaiverReturn {

    private static final Texts SAYS = new Texts(
            "特批的一次用量退回来了，因此欠办的事也免了",
            "特准的一次額度已退回，因此待辦之事也免了",
            "One use of the waiver was given back, and what was owed for it is owed no more");

    @Inject
    Waivers waivers;

    @Inject
    Duties duties;

    @Inject
    Notices notices;

    /** False where the act holds no use any more. */
    boolean giveBack(CarriedOut done, Waivers.Use use) {
        var tenant = done.tenant();
        if (!waivers.giveBack(tenant, use.waiver(), use.act(), done.docket())) {
            return false;
        }
        var waiver = waivers.waiver(tenant, use.waiver()).orElseThrow();
        duties.ofDocket(tenant, use.act()).stream()
                .filter(duty -> duty.control().equals(waiver.control()))
                .forEach(duty -> duties.close(tenant, duty, "withdrawn", done.now()));
        notices.tell(tenant, List.of(waiver.getRequestedBy()), Topic.WAIVERS, SAYS, Optional.empty(), done.now());
        return true;
    }
}
