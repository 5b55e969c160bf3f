package org.guiju.platform.ledger;

import java.math.BigDecimal;
import java.util.Locale;
import org.guiju.sdk.decision.Consequence;

/** On which account a consequence counts, and how much: in fen, or in hundredths of a point or unit. */
final class Accounts {

    static final String MONEY = "money";
    static final String POINTS = "points";
    static final String NOTED = "noted";
    static final String RESTRICTION = "restriction";

    private Accounts() {}

    static String unit(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Cash cash -> MONEY;
            case Consequence.Points points -> POINTS;
            case Consequence.Balance balance -> balance.unit();
            default -> consequence.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    static long amount(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Cash(var money) -> money.minor();
            case Consequence.Points(var points) -> hundredths(points);
            case Consequence.Balance(var unit, var amount, var expires) -> hundredths(amount);
            case Consequence.Noted(var count) -> hundredths(BigDecimal.valueOf(count));
            default -> 0;
        };
    }

    private static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
