package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.document.meaning.Quantity.Bound;
import org.guiju.document.meaning.Quantity.Kind;
import org.guiju.sdk.Texts;

/** Makes a typed parameter of each quantity, and finds the words that it takes the place of. */
final class Parameters {

    private static final Phrases LABELS = Phrases.read("parameters.txt");

    private final Meaning meaning;
    private final Script text;
    private final Numerals numerals;
    private final Map<Quantity, String> amounts = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Suggestion> suggested = new ArrayList<>();

    private Parameters(Meaning meaning) {
        this.meaning = meaning;
        text = Script.of(meaning.text());
        numerals = new Numerals(text);
        meaning.consequences().forEach(one -> one.amount()
                .filter(amount -> amount.kind() != Kind.DURATION)
                .ifPresent(amount -> amounts.put(amount, one.isReward() ? "reward" : "penalty")));
    }

    static List<Suggestion> of(Meaning meaning) {
        var parameters = new Parameters(meaning);
        meaning.quantities().forEach(parameters::suggest);
        return List.copyOf(parameters.suggested);
    }

    private void suggest(Quantity quantity) {
        var limits = quantity.boundBy();
        var number = number(quantity);
        if (number.isEmpty()) {
            return;
        }
        var to = limits.stream()
                .filter(limit -> limit.from() >= number.get().to())
                .mapToInt(Span::from)
                .min()
                .orElse(quantity.span().to());
        var end = trimmed(number.get().to(), to);
        if (quantity.upTo().isPresent()) {
            range(quantity, number.get(), end);
        } else {
            var typed = Typed.of(quantity, quantity.value());
            var written = typed.spelled() ? new Span(number.get().from(), end) : number.get();
            add(quantity, typed, name(quantity), written, stricter(quantity.bound()));
        }
    }

    private int trimmed(int from, int to) {
        var end = to;
        while (end > from && text.hasOneOf(" (", end - 1)) {
            end--;
        }
        return end;
    }

    private void range(Quantity quantity, Span lower, int end) {
        var next = lower.to();
        while (next < end && !reads(next) && !text.has("零下", next)) {
            next++;
        }
        if (next >= end) {
            return;
        }
        var low = Typed.of(quantity, quantity.value());
        var high = Typed.of(quantity, quantity.upTo().get());
        var second = numerals.at(text.has("零下", next) ? next + 2 : next)
                .map(Numeral::to)
                .orElse(end);
        var dash = next;
        while (low.spelled() && dash > lower.to() && !Character.isLetter(text.at(dash - 1)) && text.at(dash - 1) != '%'
                || dash > lower.to() && text.hasOneOf("至到", dash - 1)) {
            dash--;
        }
        var first = low.spelled() ? new Span(lower.from(), dash) : lower;
        add(quantity, low, name(quantity) + "_min", first, Optional.of("higher"));
        add(
                quantity,
                high,
                name(quantity) + "_max",
                new Span(next, high.spelled() ? end : second),
                Optional.of("lower"));
    }

    /** The number itself: behind a bound that stands before it, and before its unit. */
    private Optional<Span> number(Quantity quantity) {
        var from = quantity.span().from();
        for (var limit : quantity.boundBy()) {
            from = numberBegins(from, limit.from()) ? from : Math.max(from, limit.to());
        }
        while (from < quantity.span().to() && !opens(quantity, from)) {
            from++;
        }
        if (from >= quantity.span().to()) {
            return Optional.empty();
        }
        var digits = from;
        while (digits < quantity.span().to() && !reads(digits)) {
            digits++;
        }
        var to = numerals.at(digits).map(Numeral::to).orElse(quantity.span().to());
        return Optional.of(new Span(from, Math.min(to, quantity.span().to())));
    }

    private boolean numberBegins(int from, int to) {
        for (var place = from; place < to; place++) {
            if (reads(place)) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(Quantity quantity, int place) {
        return switch (quantity.kind()) {
            case FREQUENCY, COUNT, WEIGHT, LENGTH, AREA, VOLUME -> reads(place);
            case TEMPERATURE -> reads(place) || text.has("零下", place) || text.at(place) == '-';
            default -> text.at(place) != ' ' && !text.hasOneOf("每提前于在为达到的", place);
        };
    }

    private boolean reads(int place) {
        return numerals.begins(place)
                || text.isLatin(place)
                        && text.isEdge(place)
                        && numerals.at(place).isPresent();
    }

    private void add(Quantity quantity, Typed typed, String name, Span written, Optional<String> stricter) {
        var count = names.merge(name, 1, Integer::sum);
        var unique = count == 1 ? name : name + "_" + count;
        var label = LABELS.texts().getOrDefault(name.replaceAll("_(?:min|max)$", ""), Texts.same(quantity.unit()));
        suggested.add(new Suggestion(
                unique, label, typed.type(), typed.value(), quantity.unit(), stricter, written, quantity.span()));
    }

    private static Optional<String> stricter(Bound bound) {
        if (bound.isLower()) {
            return Optional.of("higher");
        }
        return bound.isUpper() ? Optional.of("lower") : Optional.empty();
    }

    private String name(Quantity quantity) {
        if (amounts.containsKey(quantity)) {
            return amounts.get(quantity);
        }
        return switch (quantity.kind()) {
            case MONEY -> "amount";
            case PERCENT -> "share";
            case DURATION ->
                quantity.bound().isUpper() ? "within" : quantity.bound().isLower() ? "at_least_for" : "period";
            case FREQUENCY -> isInterval(quantity) ? "every" : "times";
            case DATE -> "day";
            case CLOCK -> "clock";
            case TEMPERATURE -> "celsius";
            case WEIGHT -> "weight";
            case LENGTH -> "length";
            case AREA -> "area";
            case VOLUME -> "volume";
            case COUNT -> quantity.unit().equals("分") ? "points" : "人名位".contains(quantity.unit()) ? "people" : "count";
        };
    }

    static boolean isInterval(Quantity quantity) {
        return quantity.unit().matches("\\d.*");
    }

    /** @param spelled whether the value is shown with its unit, which the parameter then replaces too */
    private record Typed(String type, String value, boolean spelled) {

        static Typed of(Quantity quantity, String value) {
            return switch (quantity.kind()) {
                case MONEY ->
                    new Typed(
                            "money",
                            new BigDecimal(value)
                                    .setScale(2, java.math.RoundingMode.HALF_UP)
                                    .toPlainString(),
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
    }
}
