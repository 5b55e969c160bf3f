package org.guiju.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;

/** Figures look the same everywhere: grouped, two decimals for money, a true minus. */
class AmountsTests {

    @Test
    void groupsMoneyWithTwoDecimals() {
        assertEquals("2,400.00", Amounts.money(new Money(240_000)));
    }

    @Test
    void writesATrueMinus() {
        assertEquals("\u22121,840.00", Amounts.money(new Money(-184_000)));
    }

    @Test
    void writesSharesAsPercent() {
        assertEquals("30%", Amounts.percent(new BigDecimal("0.30")));
        assertEquals("0.8%", Amounts.percent(new BigDecimal("0.008")));
    }

    @Test
    void dropsDecimalsThatSayNothing() {
        assertEquals("5", Amounts.number(new BigDecimal("5.00")));
    }
}
