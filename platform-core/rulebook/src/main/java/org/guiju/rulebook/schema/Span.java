package org.guiju.rulebook.schema;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people write a length of time: {@code 1.5 小时}, {@code 2 天}, {@code 1 h 30 min}, or {@code PT24H}. */
final class Span {

    private static final Pattern PART = Pattern.compile(
            "\\s*(\\d{1,7}(?:\\.\\d{1,4})?)\\s*(天|日|days?|d|小时|小時|时|時|hours?|h|分钟|分鐘|分|minutes?|mins?|m)\\s*",
            Pattern.CASE_INSENSITIVE);

    private Span() {}

    static Optional<Duration> read(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(given -> !given.isNegative());
        } catch (DateTimeParseException inWords) {
            return words(text);
        }
    }

    private static Optional<Duration> words(String text) {
        var parts = PART.matcher(text);
        var sum = Duration.ZERO;
        int end = 0;
        while (parts.find() && parts.start() == end) {
            end = parts.end();
            var seconds = new BigDecimal(parts.group(1)).multiply(seconds(parts.group(2)));
            sum = sum.plusSeconds(seconds.longValue());
        }
        return end == text.length() && end > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static BigDecimal seconds(String unit) {
        return BigDecimal.valueOf(
                switch (unit.toLowerCase(java.util.Locale.ROOT).charAt(0)) {
                    case '天', '日', 'd' -> 86_400;
                    case '小', '时', '時', 'h' -> 3_600;
                    default -> 60;
                });
    }
}
