package org.guiju.web.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** Days and times in the company's zone, as near to speech as is still exact. */
record Moments(Phrases phrases, ZoneId zone, Instant now) {

    /** {@code 11 月 21 日，周六}; ISO in English tables would be {@link #day}. */
    String dayAndWeekday(LocalDate day) {
        return format(phrases.isChinese() ? "M 月 d 日，EEE" : "EEEE, d MMMM", day);
    }

    /** A date that stands alone: {@code 2026 年 12 月 1 日}, {@code 12 月 1 日} within this year, ISO in English. */
    String day(LocalDate day) {
        if (!phrases.isChinese()) {
            return day.toString();
        }
        return format(day.getYear() == today().getYear() ? "M 月 d 日" : "yyyy 年 M 月 d 日", day);
    }

    /** {@code 今天 18:00}, {@code 周一 09:30} within a week, else the date and time. */
    String moment(Instant instant) {
        var at = instant.atZone(zone);
        var time = format("HH:mm", at);
        var days = ChronoUnit.DAYS.between(today(), at.toLocalDate());
        if (Math.abs(days) <= 1) {
            var key = days == 0 ? "moment.today" : days < 0 ? "moment.yesterday" : "moment.tomorrow";
            return phrases.of(key, time);
        }
        if (days > 0 && days < 7) {
            return format("EEE", at) + " " + time;
        }
        return day(at.toLocalDate()) + " " + time;
    }

    /** For narrow columns: {@code 11-18}. */
    String shortDay(Instant instant) {
        return format("MM-dd", instant.atZone(zone));
    }

    String time(Instant instant) {
        return format("HH:mm", instant.atZone(zone));
    }

    /** To the minute and with the year, for papers and machines: {@code 2026-11-21 10:20}. */
    String exact(Instant instant) {
        return format("yyyy-MM-dd HH:mm", instant.atZone(zone));
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private String format(String pattern, TemporalAccessor at) {
        return DateTimeFormatter.ofPattern(pattern, phrases.locale()).format(at);
    }
}
