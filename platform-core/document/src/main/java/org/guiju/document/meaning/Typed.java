package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A quantity as the value of a parameter, in the way files write it.
 *
 * @param spelled whether the value is shown with its unit, which the parameter then replaces too
 */
record Typed(String type, String value, boolean spelled) {

    static Typed of(Quantity quantity, String value) {
        return switch (quantity.kind()) {
            case MONEY ->
                new Typed(
                        "money",
                        new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString(),
                        true);
            case PERCENT ->
                quantity.unit().equals("pt")
                        ? new Typed("number", value, false)
                        : new Typed("percent", value + "%", true);
            case DURATION -> duration(new BigDecimal(value), quantity.unit());
            case FREQUENCY -> frequency(quantity, value);
            case DATE -> value.length() == 10 ? new Typed("date", value, true) : day(value);
            case CLOCK -> new Typed("text", value, true);
            case COUNT ->
                value.indexOf('.') < 0 ? new Typed("integer", value, false) : new Typed("number", value, false);
            case TEMPERATURE, WEIGHT, LENGTH, AREA, VOLUME -> new Typed("number", value, false);
        };
    }

    private static Typed day(String value) {
        return value.matches("D\\d+")
                ? new Typed("integer", value.substring(1), false)
                : new Typed("text", value, true);
    }

    private static Typed frequency(Quantity quantity, String value) {
        if (!isInterval(quantity)) {
            return new Typed("integer", value, false);
        }
        var unit = quantity.unit().replaceAll("^[\\d.]+", "");
        return duration(
                new BigDecimal(quantity.unit().substring(0, quantity.unit().length() - unit.length())), unit);
    }

    private static Typed duration(BigDecimal value, String unit) {
        var number = Numeral.written(value);
        var whole = value.stripTrailingZeros().scale() <= 0;
        return switch (unit) {
            case "wd" -> whole ? new Typed("workdays", number, true) : new Typed("number", number, true);
            case "s" -> new Typed("duration", "PT" + number + "S", true);
            case "min" -> new Typed("duration", "PT" + number + "M", true);
            case "h" -> new Typed("duration", "PT" + number + "H", true);
            case "d" -> whole ? new Typed("duration", "P" + number + "D", true) : hours(value, 24);
            case "week" -> whole ? days(value, 7) : hours(value, 168);
            case "month" -> whole ? new Typed("period", "P" + number + "M", true) : days(value, 30);
            case "quarter" ->
                new Typed("period", "P" + Numeral.written(value.multiply(BigDecimal.valueOf(3))) + "M", true);
            case "year" -> new Typed("period", "P" + number + "Y", true);
            default -> new Typed("number", number, true);
        };
    }

    private static Typed hours(BigDecimal value, int each) {
        return new Typed("duration", "PT" + Numeral.written(value.multiply(BigDecimal.valueOf(each))) + "H", true);
    }

    private static Typed days(BigDecimal value, int each) {
        return new Typed("duration", "P" + Numeral.written(value.multiply(BigDecimal.valueOf(each))) + "D", true);
    }

    static boolean isInterval(Quantity quantity) {
        return quantity.unit().matches("\\d.*");
    }
}
