package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guiju.platform.decision.Actor;

/**
 * A duty's clock has ended. The clause's action goes to the desk on behalf of the one who owed; what it closes it closes in
 * its own transaction, and the key is the same for everybody who tries at once, so that it happens once.
 */
@ApplicationScoped
class DutyClock implements ClockHandler {

    @Inject
    Agenda agenda;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return Duties.KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        agenda.proceed(clock.tenant(), clock.ref())
                .ifPresent(lapse -> desk.carryOut(
                        new Actor(clock.tenant(), lapse.holder(), true),
                        lapse.action(),
                        lapse.record(),
                        lapse.values(),
                        Lapses.key(clock.ref(), clock.failures())));
    }
}
