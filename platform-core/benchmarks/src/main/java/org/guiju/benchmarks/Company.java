package org.guiju.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;

/** What one company has chosen: 23 parameters, in the representation of each engine. */
final class Company {

    static final String[] AMOUNTS = {
        "t1", "t2", "t3", "b1", "b2", "b3", "b4", "b5", "b6", "max_amount", "cap", "min_wage"
    };
    static final String[] RATES = {"r1", "r2", "r3", "r4", "r5", "r6", "pct"};
    static final String[] COUNTS = {"min_approvals", "min_age"};
    static final String[] DATES = {"earliest", "latest"};

    private static final Map<String, Long> BASE = Map.ofEntries(
            Map.entry("t1", 10_000_00L),
            Map.entry("t2", 50_000_00L),
            Map.entry("t3", 200_000_00L),
            Map.entry("max_amount", 900_000_00L),
            Map.entry("cap", 2_000_00L),
            Map.entry("min_wage", 700_00L),
            Map.entry("min_approvals", 3L),
            Map.entry("min_age", 18L),
            Map.entry("pct", 3_000L));

    final Map<String, Object> decimals = new HashMap<>();
    final Map<String, Object> typed = new HashMap<>();
    final Map<String, Object> wholes = new HashMap<>();
    final HandDecimal.Terms terms;
    final HandLong.Terms longs;

    Company(long seed) {
        var random = new Random(seed);
        for (var name : AMOUNTS) {
            put(name, BASE.getOrDefault(name, 100_00L) + random.nextInt(90) * 100L, 2);
        }
        for (var name : RATES) {
            put(name, BASE.getOrDefault(name, 200L) + random.nextInt(40), 4);
        }
        for (var name : COUNTS) {
            put(name, BASE.get(name), 0);
        }
        date("earliest", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20)));
        date("latest", LocalDate.of(2026, 12, 1).plusDays(random.nextInt(20)));
        terms = new HandDecimal.Terms(decimals);
        longs = new HandLong.Terms(wholes);
    }

    private void put(String name, long value, int scale) {
        var decimal = BigDecimal.valueOf(value, scale);
        decimals.put(name, decimal);
        typed.put(name, scale == 2 ? new Money(value) : decimal);
        wholes.put(name, value);
    }

    private void date(String name, LocalDate day) {
        decimals.put(name, day);
        typed.put(name, day);
        wholes.put(name, day.toEpochDay());
    }

    static Map<String, Type> types() {
        Map<String, Type> types = new LinkedHashMap<>();
        for (var name : AMOUNTS) {
            types.put(name, Type.money());
        }
        for (var name : RATES) {
            types.put(name, Type.percent());
        }
        for (var name : COUNTS) {
            types.put(name, Type.integer());
        }
        for (var name : DATES) {
            types.put(name, Type.date());
        }
        return types;
    }
}
