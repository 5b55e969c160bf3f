package org.guiju.web.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where times and numbers lie in a drawing, with some air around them. */
record Scale(Instant from, Instant to, double low, double high) {

    private static final double LEFT = 40;
    private static final double RIGHT = Drawing.WIDTH - 12.0;
    private static final double TOP = 14;
    private static final double BOTTOM = Drawing.HEIGHT - 26.0;
    private static final List<Double> STEPS = List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    private static final int MOST_STEPS = 5;

    static Scale of(Instant from, Instant to, Collection<BigDecimal> numbers) {
        var low = numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        var high = numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        var air = Math.max(1, (high - low) / 10);
        return new Scale(from, to, low - air, high + air);
    }

    double x(Instant at) {
        var share = Duration.between(from, at).toMillis()
                / (double) Math.max(1, Duration.between(from, to).toMillis());
        return rounded(LEFT + Math.clamp(share, 0, 1) * (RIGHT - LEFT));
    }

    double y(BigDecimal number) {
        return y(number.doubleValue());
    }

    private double y(double number) {
        return rounded(BOTTOM - (number - low) / (high - low) * (BOTTOM - TOP));
    }

    /** Round numbers within, a handful. */
    List<Drawing.Tick> up() {
        var step = STEPS.stream()
                .filter(one -> (high - low) / one <= MOST_STEPS)
                .findFirst()
                .orElse((high - low) / 2);
        return Stream.iterate(Math.ceil(low / step) * step, one -> one <= high, one -> one + step)
                .map(one -> new Drawing.Tick(
                        y(one),
                        BigDecimal.valueOf(one)
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()))
                .toList();
    }

    /** Moments at even distances. */
    List<Instant> moments(int parts) {
        var part = Duration.between(from, to).dividedBy(parts);
        return IntStream.rangeClosed(0, parts)
                .mapToObj(number -> from.plus(part.multipliedBy(number)))
                .toList();
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
