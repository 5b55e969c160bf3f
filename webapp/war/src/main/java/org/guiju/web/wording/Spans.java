package org.guiju.web.wording;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Lengths of time in words: {@code 24 小时}, {@code 1 个月}, {@code 2 days}. */
record Spans(Phrases phrases) {

    private static final long WHOLE_DAYS_FROM = 3;

    String of(Duration span) {
        if (span.isZero()) {
            return phrases.of("span.minutes", 0);
        }
        var parts = new ArrayList<String>();
        if (span.toDays() >= WHOLE_DAYS_FROM) {
            add(parts, "span.days", span.toDays());
            add(parts, "span.hours", span.toHoursPart());
        } else {
            add(parts, "span.hours", span.toHours());
        }
        add(parts, "span.minutes", span.toMinutesPart());
        return String.join(" ", parts);
    }

    String of(Period span) {
        var parts = new ArrayList<String>();
        add(parts, "span.years", span.getYears());
        add(parts, "span.months", span.getMonths());
        add(parts, "span.days", span.getDays());
        return String.join(" ", parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count != 0) {
            parts.add(phrases.of(key, count));
        }
    }
}
