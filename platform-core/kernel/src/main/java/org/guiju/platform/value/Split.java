package org.guiju.platform.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shares a number out without a rest: what rounding to whole steps leaves goes to the largest remainders, among equal ones in
 * the given order.
 */
public final class Split {

    private Split() {}

    /**
     * @param scale digits behind the point, as many as the total has at most
     * @param weights not below zero, and not all zero
     */
    public static <K> Map<K, BigDecimal> of(BigDecimal total, int scale, Map<K, BigDecimal> weights) {
        var all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var step = BigDecimal.ONE.movePointLeft(scale);
        Map<K, BigDecimal> shares = new LinkedHashMap<>();
        Map<K, BigDecimal> remainders = new LinkedHashMap<>();
        var left = total;
        for (var weight : weights.entrySet()) {
            var exact = total.multiply(weight.getValue()).divide(all, MathContext.DECIMAL128);
            var whole = exact.setScale(scale, RoundingMode.FLOOR);
            shares.put(weight.getKey(), whole);
            remainders.put(weight.getKey(), exact.subtract(whole));
            left = left.subtract(whole);
        }
        remainders.entrySet().stream()
                .sorted(Map.Entry.<K, BigDecimal>comparingByValue(Comparator.reverseOrder()))
                .limit(left.movePointRight(scale).longValueExact())
                .forEach(most -> shares.merge(most.getKey(), step, BigDecimal::add));
        return shares;
    }
}
