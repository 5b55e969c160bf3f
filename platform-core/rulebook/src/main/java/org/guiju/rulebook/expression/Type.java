package org.guiju.rulebook.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The type of a value in an expression. Values are not optional unless their type says so. */
public sealed interface Type {

    /**
     * An exact decimal.
     *
     * @param scale digits after the point that a value has at most, or {@link #UNBOUNDED}
     */
    record Number(int scale) implements Type {}

    /** Money, exact to the minor unit. */
    record Money() implements Type {}

    /**
     * Money with fractions of a minor unit: what money times a percentage gives. It is represented by a decimal and
     * becomes {@link Money} by rounding.
     *
     * @param scale digits after the point that a value has at most, or {@link #UNBOUNDED}
     */
    record Amount(int scale) implements Type {}

    /** A fraction: 30 % is 0.30. It counts as a number. */
    record Percent() implements Type {}

    record Text() implements Type {}

    record Bool() implements Type {}

    /** A civil date. */
    record Date() implements Type {}

    /** A time of day, without a zone. */
    record Time() implements Type {}

    /** A date and a time of day, without a zone: what a clock on the wall shows. */
    record DateTime() implements Type {}

    /** A point in time: FEEL's "date and time" with an offset, which is not kept. */
    record Instant() implements Type {}

    /** Days, hours, minutes and seconds. */
    record Duration() implements Type {}

    /** Years and months; a period with days is not of this type. */
    record Period() implements Type {}

    record Enumeration(List<String> codes) implements Type {
        public Enumeration {
            codes = List.copyOf(codes);
        }
    }

    /** A stretch of an ordered type, represented by {@link Interval}. */
    record Range(Type of) implements Type {}

    /** The type that no value has: of the items of {@code []}, of what {@code null} would be. */
    record Nothing() implements Type {}

    /** @param max the number of items a list has at most; a longer list makes the expression undetermined */
    record ListOf(Type item, int max) implements Type {

        public static final int DEFAULT_MAX = 1_000;

        public ListOf {
            if (max < 1) {
                throw new IllegalArgumentException("A list that can never hold an item: max " + max);
            }
        }

        public ListOf(Type item) {
            this(item, DEFAULT_MAX);
        }
    }

    /** @param fields in the order of their declaration */
    record Struct(Map<String, Type> fields) implements Type {
        public Struct {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A value that may be absent. */
    record Optional(Type of) implements Type {
        public Optional {
            of = of instanceof Optional nested ? nested.of() : of;
        }
    }

    /** The scale of a number whose digits after the point are not bounded. */
    int UNBOUNDED = -1;

    /** Whether a value of one type may stand where the other is wanted. */
    static boolean fits(Type actual, Type wanted) {
        return Kinship.fits(actual, wanted);
    }

    static Type number() {
        return new Number(UNBOUNDED);
    }

    static Type number(int scale) {
        return new Number(scale);
    }

    static Type integer() {
        return new Number(0);
    }

    static Type money() {
        return new Money();
    }

    static Type percent() {
        return new Percent();
    }

    static Type text() {
        return new Text();
    }

    static Type bool() {
        return new Bool();
    }

    static Type date() {
        return new Date();
    }

    static Type time() {
        return new Time();
    }

    static Type dateTime() {
        return new DateTime();
    }

    static Type range(Type of) {
        return new Range(of);
    }

    static Type nothing() {
        return new Nothing();
    }

    static Type instant() {
        return new Instant();
    }

    static Type duration() {
        return new Duration();
    }

    static Type period() {
        return new Period();
    }

    static Type enumeration(List<String> codes) {
        return new Enumeration(codes);
    }

    static Type listOf(Type item) {
        return new ListOf(item);
    }

    static Type listOf(Type item, int max) {
        return new ListOf(item, max);
    }

    static Type struct(Map<String, Type> fields) {
        return new Struct(fields);
    }

    static Type optional(Type of) {
        return new Optional(of);
    }
}
