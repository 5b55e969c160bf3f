package org.guiju.document.meaning;

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
            case FREQUENCY -> Typed.isInterval(quantity) ? "every" : "times";
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
}
