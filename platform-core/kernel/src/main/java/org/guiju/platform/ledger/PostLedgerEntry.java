package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Finding;

/**
 * Posts an upheld money entry to the pay of a month: what the person receives in full, what is taken as far as a clause of
 * law determined {@code postable}; the rest stays open for later months. Without such a clause money against a person is not
 * posted at all.
 */
@ApplicationScoped
class PostLedgerEntry implements PlatformHandler {

    static final String TYPE = "PostLedgerEntry";

    private static final Texts POSTED =
            new Texts("一笔奖惩已入账，点开看怎么算的", "一筆獎懲已入帳，點開看如何計算", "An entry was posted; open it for the arithmetic");

    @Inject
    DueProcess process;

    @Inject
    LedgerLines lines;

    @Inject
    PayrollPeriods periods;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var entry = process.entry(permitted);
        var amount = postable(entry, permitted);
        var month = month(entry, permitted, periods);
        lines.write(
                permitted.tenant(), entry, amount, LedgerLine.Kind.POSTED, month, permitted.docket(), permitted.now());
        entry.post(amount, entry.getNature() == Finding.Nature.FINE, permitted.docket());
        return List.of(DueProcess.tell(entry, POSTED));
    }

    /** The month the action names, else the first one that is open since the entry's own. */
    private static LocalDate month(LedgerEntry entry, CarriedOut permitted, PayrollPeriods periods) {
        return permitted.values().get("month") instanceof LocalDate named
                ? named.withDayOfMonth(1)
                : periods.open(permitted.tenant(), entry.getPeriod());
    }

    private static long postable(LedgerEntry entry, CarriedOut permitted) {
        if (entry.openMinor() >= 0) {
            return entry.openMinor();
        }
        return permitted
                .decision()
                .determined("postable")
                .map(Money.class::cast)
                .map(money -> -money.minor())
                .orElseThrow(() -> new IllegalStateException("No clause of law says how much may be taken"));
    }
}
