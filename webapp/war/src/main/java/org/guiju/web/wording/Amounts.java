package org.guiju.web.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.guiju.sdk.Money;

/** Figures as readers see them: grouped, tabular, with a true minus sign; the same in every language. */
final class Amounts {

    private static final char MINUS = '\u2212';

    private Amounts() {}

    static String money(Money money) {
        return format("#,##0.00", money.toDecimal());
    }

    static String number(BigDecimal number) {
        return format("#,##0.######", number);
    }

    /** A share of one as percent: 0.30 is {@code 30%}. */
    static String percent(BigDecimal share) {
        return format("#,##0.####", share.movePointRight(2)) + "%";
    }

    private static String format(String pattern, BigDecimal value) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value.setScale(Math.min(value.scale(), 6), RoundingMode.HALF_UP));
    }
}
