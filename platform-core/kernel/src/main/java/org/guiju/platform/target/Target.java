package org.guiju.platform.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.control.Quota;
import org.guiju.sdk.decision.ControlCode;

/**
 * The target of somebody for a period as it stands on a day.
 *
 * @param until last day, which belongs to the period
 * @param amount as set
 * @param acknowledged whether the person has signed for it as it stands
 * @param since the day from which there was a target at all
 */
public record Target(
        UUID id,
        ControlCode control,
        Holder holder,
        Period period,
        LocalDate from,
        LocalDate until,
        BigDecimal amount,
        LocalDate since,
        String reason,
        UUID setBy,
        UUID docket,
        boolean acknowledged) {

    /** @param last belongs to them */
    record Days(LocalDate first, LocalDate last) {

        static Days of(Period period, LocalDate day) {
            return new Days(period.start(day), period.next(day).minusDays(1));
        }
    }

    /** What counts of it: a target that came when its period had begun may count by the days that were left. */
    public BigDecimal due(Quota.Joiners joiners) {
        if (joiners == Quota.Joiners.WHOLE || !since.isAfter(from)) {
            return amount;
        }
        var left = BigDecimal.valueOf(ChronoUnit.DAYS.between(since, until) + 1);
        var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until) + 1);
        return amount.multiply(left).divide(all, 2, RoundingMode.HALF_UP);
    }

    /** Which share of the days that count of it is over at the end of a day. */
    public BigDecimal elapsed(LocalDate today, Quota.Joiners joiners) {
        return elapsed(joiners == Quota.Joiners.PRO_RATA && since.isAfter(from) ? since : from, today);
    }

    /** Which share of the period is over at the end of a day. */
    public BigDecimal elapsed(LocalDate today) {
        return elapsed(from, today);
    }

    private BigDecimal elapsed(LocalDate first, LocalDate today) {
        var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, until) + 1);
        var gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, today) + 1)
                .max(BigDecimal.ZERO)
                .min(all);
        return gone.divide(all, 4, RoundingMode.HALF_UP);
    }

    /** The day on whose end so much of the period is over. */
    public LocalDate dayAt(BigDecimal share) {
        var all = ChronoUnit.DAYS.between(from, until) + 1;
        var days = share.multiply(BigDecimal.valueOf(all))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return from.plusDays(Math.clamp(days, 1, all) - 1);
    }
}
