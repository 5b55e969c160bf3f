package org.guiju.platform.duty;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.tenancy.binding.TenantContext;

/** Looks for ended clocks every few seconds, unbound, and hands each over bound to its company. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ClockWorker {

    private static final Logger LOG = Logger.getLogger(ClockWorker.class.getName());
    private static final int BATCH = 50;

    @Inject
    ClaimedClocks claimed;

    @Inject
    LapsedDuties lapsed;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void run() {
        List<Clocks.Due> due = claimed.next(BATCH);
        for (var clock : due) {
            try {
                TenantContext.run(clock.tenant().value(), () -> lapsed.lapse(clock.tenant(), clock.ref()));
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, "A clock could not be handled and will be tried again: " + clock.ref(), fault);
            }
        }
    }
}
