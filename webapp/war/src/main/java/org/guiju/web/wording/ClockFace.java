package org.guiju.web.wording;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A clock as a ring and words: far away it shows the date, inside a day what is left, near the end it turns ochre, after
 * the end red.
 *
 * @param words enough by themselves
 * @param state style class: empty, {@code is-soon} or {@code is-over}
 * @param ring dash pattern of a circle of radius 8
 * @param due the instant in ISO form, for machines
 * @param left seconds that are left; below zero when it is over
 */
public record ClockFace(String words, String state, String ring, String due, long left) {

    private static final double CIRCUMFERENCE = 2 * Math.PI * 8;
    private static final Duration SOON = Duration.ofHours(2);

    static ClockFace of(Instant opened, Instant due, Moments moments) {
        var left = Duration.between(moments.now(), due);
        var whole = Duration.between(opened, due);
        return new ClockFace(
                words(left, due, moments), state(left, whole), ring(left, whole), due.toString(), left.toSeconds());
    }

    private static String words(Duration left, Instant due, Moments moments) {
        if (left.isNegative()) {
            return span("clock.over.", left.negated(), moments.phrases());
        }
        if (left.compareTo(Duration.ofDays(1)) > 0) {
            return moments.moment(due);
        }
        return span("clock.left.", left, moments.phrases());
    }

    private static String span(String key, Duration span, Phrases phrases) {
        if (span.toDays() > 0) {
            return phrases.of(key + "days", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return phrases.of(key + "hours", span.toHours(), span.toMinutesPart());
        }
        return phrases.of(key + "minutes", span.toMinutes());
    }

    private static String state(Duration left, Duration whole) {
        if (left.isNegative()) {
            return "is-over";
        }
        var nearEnd = left.compareTo(SOON) <= 0 || left.multipliedBy(10).compareTo(whole) <= 0;
        return nearEnd ? "is-soon" : "";
    }

    private static String ring(Duration left, Duration whole) {
        var gone = whole.isZero() ? 1 : 1 - (double) left.toSeconds() / whole.toSeconds();
        var arc = CIRCUMFERENCE * Math.clamp(gone, 0, 1);
        return String.format(Locale.ROOT, "%.1f %.1f", arc, CIRCUMFERENCE);
    }
}
