package org.guiju.web.docket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.device.Devices;
import org.guiju.platform.tablet.Tablets;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Who did what the docket tells of: somebody, a device, or the platform by itself. Asked within a transaction. */
@RequestScoped
public class Doers {

    @Inject
    private Devices devices;

    @Inject
    private Tablets tablets;

    @Inject
    private Me me;

    @Inject
    private Words words;

    public String name(DocketEntry entry) {
        if (entry.channel() == Submission.Channel.DEVICE) {
            return devices.behind(me.tenant(), entry.id())
                    .map(device -> words.of("device.named", device))
                    .orElseGet(() -> words.of("system"));
        }
        return entry.bySystem() ? words.of("system") : name(entry.actor()) + through(entry);
    }

    /** The shared tablet it was done on, and who was signed in there. */
    private String through(DocketEntry entry) {
        return tablets.behind(me.tenant(), entry.id())
                .map(one -> " · " + words.of("tablet.through", one.tablet(), name(one.signedIn())))
                .orElse("");
    }

    private String name(UUID person) {
        return me.names().getOrDefault(person.toString(), "");
    }
}
