package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/**
 * Closes the pay of a month: posts every open entry, oldest decision first, each judged by its clauses of law. What the law
 * holds back stays open for the next month under its own clause, until it is paid, waived, or the employment ends.
 */
@ApplicationScoped
class ClosePayroll implements PlatformHandler {

    static final String TYPE = "ClosePayroll";

    private static final Texts LEFT = new Texts("员工已离职，余下的不再扣", "員工已離職，剩餘部分不再扣", "Employment has ended");

    @Inject
    Ledger ledger;

    @Inject
    PayrollPeriods periods;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var month = ((LocalDate) permitted.values().get("month")).withDayOfMonth(1);
        periods.close(tenant, month, permitted.actor().employee(), permitted.docket(), permitted.now());
        List<Effect> effects = new ArrayList<>();
        for (var entry : ledger.toPost(tenant, month)) {
            var here = organisation.employee(tenant, entry.getPersonId()).filter(person -> person.isActive());
            if (here.isEmpty() && entry.getPeriod().isBefore(month)) {
                entry.end(LedgerEntry.State.ENDED, LEFT.zhHans());
            } else {
                effects.add(Effect.FollowUp.ifPermitted(
                        PostLedgerEntry.TYPE,
                        Optional.empty(),
                        Map.of("entry", entry.getId().toString(), "month", month.toString())));
            }
        }
        return effects;
    }
}
