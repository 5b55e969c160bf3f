package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.util.Optional;
import org.guiju.document.meaning.Quantity.Bound;
import org.guiju.document.meaning.Quantity.Kind;

/** A quantity while it is being read: its own words, without those of a bound unless they stand inside. */
record Found(Span span, Kind kind, Bound bound, String value, Optional<String> upTo, String unit) {

    static Found exactly(int from, int to, Kind kind, String value, String unit) {
        return new Found(new Span(from, to), kind, Bound.EXACTLY, value, Optional.empty(), unit);
    }

    static Found of(int from, int to, Kind kind, Numeral number, BigDecimal factor, String unit) {
        var upTo = number.upTo().map(factor::multiply).map(Numeral::written);
        return new Found(
                new Span(from, to),
                kind,
                upTo.isPresent() ? Bound.RANGE : Bound.EXACTLY,
                Numeral.written(number.value().multiply(factor)),
                upTo,
                unit);
    }

    Found range(Found end) {
        return new Found(span.through(end.span), kind, Bound.RANGE, value, Optional.of(end.value), end.unit);
    }

    Found bounded(Bound by, Span words) {
        return new Found(span.through(words), kind, by, value, upTo, unit);
    }

    Found through(int to) {
        return new Found(new Span(span.from(), Math.max(to, span.to())), kind, bound, value, upTo, unit);
    }

    boolean measuresLike(Found other) {
        return kind == other.kind && unit.equals(other.unit);
    }
}
