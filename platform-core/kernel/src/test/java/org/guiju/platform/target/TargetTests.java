package org.guiju.platform.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.control.Quota.Joiners;
import org.guiju.sdk.decision.ControlCode;
import org.junit.jupiter.api.Test;

class TargetTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    private static Target since(LocalDate day) {
        return new Target(
                UUID.randomUUID(),
                ControlCode.of("SM-TARGET/1.2#sales"),
                new Holder.OfPerson(UUID.randomUUID()),
                Period.MONTH,
                FIRST,
                LAST,
                new BigDecimal("100000.00"),
                day,
                "",
                UUID.randomUUID(),
                UUID.randomUUID(),
                false);
    }

    @Test
    void targetSetBeforeOrOnTheFirstDayCountsWhole() {
        assertEquals(new BigDecimal("100000.00"), since(FIRST.minusDays(10)).due(Joiners.PRO_RATA));
        assertEquals(new BigDecimal("100000.00"), since(FIRST).due(Joiners.PRO_RATA));
    }

    @Test
    void newcomersTargetCountsByTheDaysLeftTheirFirstIncluded() {
        assertEquals(
                new BigDecimal("50000.00"), since(LocalDate.of(2026, 11, 16)).due(Joiners.PRO_RATA));
        assertEquals(new BigDecimal("3333.33"), since(LAST).due(Joiners.PRO_RATA));
        assertEquals(new BigDecimal("100000.00"), since(LAST).due(Joiners.WHOLE));
    }

    @Test
    void elapsedShareStaysWithinThePeriod() {
        assertEquals(new BigDecimal("0.0000"), since(FIRST).elapsed(FIRST.minusDays(3)));
        assertEquals(new BigDecimal("0.5000"), since(FIRST).elapsed(LocalDate.of(2026, 11, 15)));
        assertEquals(new BigDecimal("1.0000"), since(FIRST).elapsed(LAST.plusDays(5)));
    }

    @Test
    void newcomersPaceIsMeasuredByTheirOwnDays() {
        var newcomer = since(LocalDate.of(2026, 11, 16));
        assertEquals(new BigDecimal("0.3333"), newcomer.elapsed(LocalDate.of(2026, 11, 20), Joiners.PRO_RATA));
        assertEquals(new BigDecimal("0.6667"), newcomer.elapsed(LocalDate.of(2026, 11, 20), Joiners.WHOLE));
    }

    @Test
    void itIsLookedAtWhenSoMuchOfThePeriodIsOver() {
        assertEquals(LocalDate.of(2026, 11, 24), since(FIRST).dayAt(new BigDecimal("0.8")));
        assertEquals(LAST, since(FIRST).dayAt(BigDecimal.ONE));
        assertEquals(FIRST, since(FIRST).dayAt(BigDecimal.ZERO));
    }
}
