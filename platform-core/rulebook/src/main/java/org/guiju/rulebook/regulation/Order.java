package org.guiju.rulebook.regulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.guiju.sdk.Money;

/** Which of two parameter values is larger. */
final class Order {

    private Order() {}

    static boolean ordered(Parameter.Kind kind) {
        return switch (kind) {
            case PERCENT, MONEY, NUMBER, INTEGER, WORKDAYS, DURATION, PERIOD, DATE -> true;
            case BOOLEAN, TEXT, ENUM, LIST, TABLE -> false;
        };
    }

    static int compare(Object one, Object other) {
        return switch (one) {
            case BigDecimal number -> number.compareTo((BigDecimal) other);
            case Money money -> money.compareTo((Money) other);
            case Duration duration -> duration.compareTo((Duration) other);
            case Period period -> Long.compare(period.toTotalMonths(), ((Period) other).toTotalMonths());
            case LocalDate date -> date.compareTo((LocalDate) other);
            default -> throw new IllegalArgumentException("No order among " + one.getClass());
        };
    }
}
