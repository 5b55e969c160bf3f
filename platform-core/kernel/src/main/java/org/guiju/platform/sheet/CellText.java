package org.guiju.platform.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a cell means, as people and spreadsheet programs write dates and numbers; and what may stand in a cell. */
public final class CellText {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "|年(\\d{1,2})月(\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?");
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(?:\\.\\d+)?");
    private static final Pattern NUMBER =
            Pattern.compile("([-+]?)[¥￥$]?([-+]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(%?)");
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern RISKY = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n\\x00＝＋－＠].*");
    private static final Set<String> ERRORS = Set.of(
            "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA");
    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_OF_DAY = 86_400;

    private CellText() {}

    /** A day: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105, or a spreadsheet's own count of days. */
    public static Optional<LocalDate> date(String text) {
        return moment(text)
                .filter(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT))
                .map(LocalDateTime::toLocalDate);
    }

    /** A day as {@link #date(String)} takes it, with or without a time of day. */
    public static Optional<LocalDateTime> moment(String text) {
        var plain = normal(text);
        try {
            if (SERIAL.matcher(plain).matches()) {
                return Optional.of(ofSerial(new BigDecimal(plain)));
            }
            var date = DATE.matcher(plain);
            return date.matches() ? Optional.of(moment(date)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDateTime moment(Matcher found) {
        var day = LocalDate.of(part(found, 1), part(found, 3, 5, 7), part(found, 4, 6, 8));
        return found.group(9) == null
                ? day.atStartOfDay()
                : day.atTime(part(found, 9), part(found, 10), found.group(11) == null ? 0 : part(found, 11));
    }

    private static int part(Matcher found, int... groups) {
        for (int group : groups) {
            if (found.group(group) != null) {
                return Integer.parseInt(found.group(group));
            }
        }
        throw new IllegalStateException("No part of a date");
    }

    static LocalDateTime ofSerial(BigDecimal serial) {
        var seconds = serial.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        return FIRST_SERIAL.plusDays(serial.longValue()).atStartOfDay().plusSeconds(seconds);
    }

    /** A number, with or without separators of thousands, a currency sign or a percent sign: 30% is 0.30. */
    public static Optional<BigDecimal> number(String text) {
        var found = NUMBER.matcher(normal(text).replace(" ", ""));
        if (!found.matches() || !found.group(1).isEmpty() && !found.group(2).isEmpty()) {
            return Optional.empty();
        }
        var digits = found.group(1)
                + found.group(2)
                + found.group(3).replace(",", "")
                + Optional.ofNullable(found.group(4)).orElse("");
        var number = new BigDecimal(digits);
        return Optional.of(found.group(5).isEmpty() ? number : number.movePointLeft(2));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** A text that no program takes for a formula. */
    static String guarded(String text) {
        return RISKY.matcher(text).matches() && !PLAIN.matcher(text).matches() ? "'" + text : text;
    }

    /** Takes off what {@link #guarded(String)} put on. */
    static String unguarded(String text) {
        return text.startsWith("'") && RISKY.matcher(text).matches() ? text.substring(1) : text;
    }

    /** The text a reader is given; a value that cannot be told is noted instead. */
    static String settle(String text, int column, Map<Integer, Line.Fault> faults) {
        var settled = text.replace('\u00a0', ' ').strip();
        if (ERRORS.contains(settled)) {
            faults.put(column, Line.Fault.ERROR);
            return "";
        }
        if (settled.length() > Limits.MOST_CHARACTERS) {
            faults.put(column, Line.Fault.LONG);
            return "";
        }
        return settled;
    }
}
