package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A number in Chinese numerals with scales: 二十四, 三万五千, 壹佰零伍, 三百五 (which is 350). */
record HanNumber(String run) {

    private static final Map<Character, Long> SCALES =
            Map.of('十', 10L, '拾', 10L, '百', 100L, '佰', 100L, '千', 1_000L, '仟', 1_000L, '万', 10_000L, '亿', 100_000_000L);
    private static final long MYRIAD = 10_000;

    static Optional<Long> scale(char letter) {
        return Optional.ofNullable(SCALES.get(letter));
    }

    Optional<BigDecimal> value() {
        var sum = BigDecimal.ZERO;
        var section = BigDecimal.ZERO;
        var digit = -1;
        var last = 0L;
        for (var at = 0; at < run.length(); at++) {
            var letter = run.charAt(at);
            var scale = scale(letter);
            if (scale.isEmpty()) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = Numerals.digit(letter);
                last = digit == 0 ? 0 : last;
                continue;
            }
            last = scale.get();
            if (last >= MYRIAD) {
                section = section.add(BigDecimal.valueOf(Math.max(digit, 0)));
                if (section.signum() == 0) {
                    return Optional.empty();
                }
                sum = sum.add(section.multiply(BigDecimal.valueOf(last)));
                section = BigDecimal.ZERO;
            } else if (digit < 1 && last > 10) {
                return Optional.empty();
            } else {
                section = section.add(BigDecimal.valueOf((digit < 1 ? 1 : digit) * last));
            }
            digit = -1;
        }
        var shortened = last >= 100;
        var rest = BigDecimal.valueOf(digit < 1 ? 0 : shortened ? digit * (last / 10) : digit);
        return Optional.of(sum.add(section).add(rest));
    }
}
