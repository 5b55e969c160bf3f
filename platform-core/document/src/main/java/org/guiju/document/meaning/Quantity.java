package org.guiju.document.meaning;

import java.util.List;
import java.util.Optional;

/**
 * A number with what it counts, as a document states it.
 *
 * @param span all words that say it, with those of the bound
 * @param value a plain decimal; of a date {@code 2025-03-01}, {@code --03-15}, {@code D10} or {@code D-1}; of a clock time
 *     {@code 10:00}, with {@code +1} on the next day
 * @param upTo the upper end of a range
 * @param unit {@code min h d wd week month quarter year}, {@code % pt}, {@code CNY}, {@code C}, {@code kg}…; the period of a
 *     frequency; the measure word of a count in simplified script; empty for dates and clock times
 * @param boundBy the words that make it a limit or a range
 */
public record Quantity(
        Span span, Kind kind, Bound bound, String value, Optional<String> upTo, String unit, List<Span> boundBy) {

    public enum Kind {
        MONEY,
        PERCENT,
        DURATION,
        FREQUENCY,
        DATE,
        CLOCK,
        TEMPERATURE,
        WEIGHT,
        LENGTH,
        AREA,
        VOLUME,
        COUNT
    }

    /** 以上, 以下 and 以内 include the number; 不满, 超过 and 以外 do not, as statutes use them. */
    public enum Bound {
        EXACTLY(""),
        AT_LEAST(">="),
        AT_MOST("<="),
        /** At most, of time. */
        WITHIN("<="),
        MORE_THAN(">"),
        LESS_THAN("<"),
        RANGE("");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean isLower() {
            return this == AT_LEAST || this == MORE_THAN;
        }

        boolean isUpper() {
            return this == AT_MOST || this == WITHIN || this == LESS_THAN;
        }
    }

    /** One line for comparing and for logs, e.g. {@code <=24h}, {@code 3..5d}, {@code >=2/month}. */
    public String canonical() {
        var number = value + upTo.map(end -> ".." + end).orElse("");
        return bound.sign() + number + (kind == Kind.FREQUENCY ? "/" : "") + unit;
    }

    public boolean isTime() {
        return kind == Kind.DURATION || kind == Kind.DATE || kind == Kind.CLOCK;
    }
}
