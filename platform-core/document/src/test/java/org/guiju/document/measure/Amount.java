package org.guiju.document.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A quantity in the canonical words of the labels, e.g. {@code <=24h}, in units that can be compared. */
record Amount(String kind, String bound, String low, String high, String unit) {

    private static final Pattern FORM = Pattern.compile("(>=|<=|>|<)?(.+)");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\.\\.(-?\\d+(?:\\.\\d+)?))?(.*)");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(\\+1)?(\\.\\.\\d{1,2}:\\d{2}(\\+1)?)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d|--\\d\\d|D-?\\d).*");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("%", "percent"),
            Map.entry("pt", "percent"),
            Map.entry("CNY", "money"),
            Map.entry("HKD", "money"),
            Map.entry("TWD", "money"),
            Map.entry("USD", "money"),
            Map.entry("EUR", "money"),
            Map.entry("C", "temperature"),
            Map.entry("g", "weight"),
            Map.entry("kg", "weight"),
            Map.entry("mm", "length"),
            Map.entry("cm", "length"),
            Map.entry("m", "length"),
            Map.entry("km", "length"),
            Map.entry("m2", "area"),
            Map.entry("ml", "volume"),
            Map.entry("L", "volume"));
    private static final Map<String, Span> SPANS = Map.of(
            "s", new Span("min", "0.016666667"),
            "min", new Span("min", "1"),
            "h", new Span("min", "60"),
            "d", new Span("d", "1"),
            "wd", new Span("wd", "1"),
            "week", new Span("d", "7"),
            "month", new Span("month", "1"),
            "quarter", new Span("month", "3"),
            "year", new Span("month", "12"));

    private record Span(String unit, String factor) {}

    static Amount of(String canonical) {
        var form = FORM.matcher(canonical.replace(" ", ""));
        if (!form.matches()) {
            throw new IllegalArgumentException(canonical);
        }
        var bound = form.group(1) == null ? "" : form.group(1);
        var rest = form.group(2);
        if (CLOCK.matcher(rest).matches()) {
            return ends("clock", bound, rest.replaceAll("\\b(\\d):", "0$1:"));
        }
        if (DATE.matcher(rest).matches()) {
            return ends("date", bound, rest);
        }
        return measured(bound, rest);
    }

    private static Amount ends(String kind, String bound, String rest) {
        var ends = rest.split("\\.\\.");
        return new Amount(kind, bound, ends[0], ends[ends.length - 1], "");
    }

    private static Amount measured(String bound, String rest) {
        var number = NUMBER.matcher(rest);
        if (!number.matches()) {
            return new Amount("count", bound, rest, rest, "");
        }
        var low = number.group(1);
        var high = number.group(2) == null ? low : number.group(2);
        var unit = number.group(3);
        if (unit.startsWith("/")) {
            return new Amount("frequency", bound, plain(low, "1"), plain(high, "1"), period(unit.substring(1)));
        }
        var span = SPANS.get(unit);
        return span == null
                ? new Amount(KINDS.getOrDefault(unit, "count"), bound, plain(low, "1"), plain(high, "1"), unit)
                : new Amount("duration", bound, plain(low, span.factor), plain(high, span.factor), span.unit);
    }

    private static String period(String unit) {
        var number = NUMBER.matcher(unit);
        var count = number.matches() ? number.group(1) : "1";
        var span = SPANS.get(number.matches() ? number.group(3) : unit);
        return span == null ? unit : plain(count, span.factor) + span.unit;
    }

    private static String plain(String number, String factor) {
        var value = new BigDecimal(number).multiply(new BigDecimal(factor));
        return value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** Measure words are not compared, and a currency only where the words name one. */
    boolean agrees(Amount other, String words) {
        return (kind.equals(other.kind) || isLimitOfTimes(other))
                && bound.equals(other.bound)
                && low.equals(other.low)
                && high.equals(other.high)
                && (unit.equals(other.unit)
                        || kind.equals("count")
                        || isLimitOfTimes(other)
                        || kind.equals("money") && !namesCurrency(words));
    }

    private boolean isLimitOfTimes(Amount other) {
        return !bound.isEmpty()
                && !kind.equals(other.kind)
                && Set.of("count", "frequency").containsAll(List.of(kind, other.kind));
    }

    private static boolean namesCurrency(String words) {
        return words.matches("(?s).*(港|新[台臺]|[台臺]币|[台臺]幣|HK|US|\\$|￥|¥|RMB|人民).*");
    }

    @Override
    public String toString() {
        return bound + (low.equals(high) ? low : low + ".." + high) + (kind.equals("frequency") ? "/" : "") + unit;
    }
}
