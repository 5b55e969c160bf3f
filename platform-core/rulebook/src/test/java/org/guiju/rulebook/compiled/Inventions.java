package org.guiju.rulebook.compiled;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;

/** Makes up well-typed expressions over facts and parameters of every type, and values that go to the limits. */
final class Inventions {

    private static final Type STATUS = Type.enumeration(List.of("open", "held", "closed"));

    static final Map<String, Type> PARAMETERS = parameters();
    static final Scope SCOPE = scope();

    private final RandomGenerator random;

    Inventions(RandomGenerator random) {
        this.random = random;
    }

    private static Map<String, Type> parameters() {
        Map<String, Type> types = new LinkedHashMap<>();
        types.put("cap", Type.money());
        types.put("share", Type.percent());
        types.put("times", Type.integer());
        types.put("factor", Type.number());
        types.put("window", Type.duration());
        types.put("term", Type.period());
        types.put("since", Type.date());
        types.put("mode", STATUS);
        types.put("strict", Type.bool());
        types.put("motto", Type.text());
        types.put("covered", Type.listOf(STATUS));
        return types;
    }

    private static Scope scope() {
        Map<String, Type> boss = new LinkedHashMap<>();
        boss.put("name", Type.text());
        boss.put("wage", Type.money());
        boss.put("hired", Type.date());
        Map<String, Type> person = new LinkedHashMap<>();
        person.put("name", Type.text());
        person.put("wage", Type.money());
        person.put("roles", Type.listOf(Type.text()));
        person.put("boss", Type.optional(Type.struct(boss)));
        Map<String, Type> names = new LinkedHashMap<>(PARAMETERS);
        names.put("person", Type.struct(person));
        names.put("price", Type.money());
        names.put("deposit", Type.optional(Type.money()));
        names.put("visits", Type.integer());
        names.put("score", Type.number(3));
        names.put("ratio", Type.number());
        names.put("rate", Type.percent());
        names.put("bonus_rate", Type.optional(Type.percent()));
        names.put("day", Type.date());
        names.put("left_on", Type.optional(Type.date()));
        names.put("at", Type.instant());
        names.put("seen_at", Type.optional(Type.instant()));
        names.put("wait", Type.duration());
        names.put("notice", Type.period());
        names.put("urgent", Type.bool());
        names.put("agreed", Type.optional(Type.bool()));
        names.put("status", STATUS);
        names.put("next", Type.optional(STATUS));
        names.put("owner", Type.text());
        names.put("actor", Type.text());
        names.put("note", Type.optional(Type.text()));
        names.put("tags", Type.listOf(Type.text()));
        names.put("steps", Type.optional(Type.listOf(Type.integer())));
        return Scope.of(names);
    }

    String any(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> number(depth);
            case 1, 2 -> money(depth);
            case 3 -> date(depth);
            case 4 -> instant(depth);
            case 5 -> duration(depth);
            case 6 -> pick("if " + condition(depth) + " then status else mode", "if urgent then deposit else null");
            default -> condition(depth);
        };
    }

    String condition(int depth) {
        if (depth == 0) {
            return pick(
                    "urgent",
                    "strict",
                    "owner = actor",
                    "owner != \"lin\"",
                    "status = mode",
                    "status in (\"open\", \"held\")",
                    "note = null",
                    "(note != null and note = owner)",
                    "(person.boss != null and person.boss.wage > price)",
                    "person.boss = null",
                    "list contains(tags, owner)",
                    "list contains(covered, status)",
                    "list contains(person.roles, \"lin\")",
                    "person.name = motto",
                    "get or else(agreed, strict)",
                    "(next != null and next = status)");
        }
        int d = depth - 1;
        return switch (random.nextInt(15)) {
            case 12 ->
                "(" + number(d) + ") in (" + pick("< ", ">= ", "") + number(0) + ", [" + number(0) + ".." + number(d)
                        + "))";
            case 13 -> "owner" + comparison() + pick("actor", "\"lin\"", "person.name");
            case 0, 1 -> condition(d) + " and " + condition(d);
            case 2 -> "(" + condition(d) + " or " + condition(d) + ")";
            case 3 -> "not(" + condition(d) + ")";
            case 4 -> money(d) + comparison() + money(d);
            case 5 -> number(d) + comparison() + number(d);
            case 6 -> date(d) + comparison() + date(d);
            case 7 -> instant(d) + comparison() + instant(d);
            case 8 -> duration(d) + comparison() + duration(d);
            case 9 -> "(" + money(d) + ") between " + money(0) + " and " + money(d);
            case 10 -> "(" + date(d) + ") in " + pick("[", "(") + date(0) + ".." + date(d) + pick("]", ")");
            case 11 ->
                "deposit != null and deposit" + comparison() + money(d) + " and left_on != null and left_on > "
                        + date(d);
            default -> "(" + period(d) + ")" + comparison() + "(" + period(0) + ")";
        };
    }

    String number(int depth) {
        if (depth == 0) {
            return pick(
                    "visits",
                    "times",
                    "score",
                    "ratio",
                    "rate",
                    "share",
                    "factor",
                    "0",
                    "2",
                    "-1.5",
                    "0.125",
                    "30%",
                    "999999999999",
                    "count(tags)",
                    "get or else(bonus_rate, share)");
        }
        int d = depth - 1;
        return switch (random.nextInt(10)) {
            case 0, 1 -> "(" + number(d) + pick(" + ", " - ", " * ") + number(d) + ")";
            case 2 -> "round(" + number(d) + " / " + number(d) + ", " + digits() + ", " + rounding() + ")";
            case 3 -> "round(" + money(d) + " / " + money(d) + ", " + digits() + ", " + rounding() + ")";
            case 4 -> "round(" + number(d) + ", " + digits() + ", " + rounding() + ")";
            case 5 -> pick("min", "max") + "(" + number(d) + ", " + number(d) + ", " + number(0) + ")";
            case 6 -> "(if " + condition(d) + " then " + number(d) + " else " + number(d) + ")";
            case 7 -> pick("year", "month", "day") + "(" + date(d) + ")";
            case 8 -> "days between(" + date(d) + ", " + date(d) + ")";
            default -> pick("abs(", "-(") + number(d) + ")";
        };
    }

    String money(int depth) {
        if (depth == 0) {
            return pick("price", "cap", "person.wage", "money(12.34)", "get or else(deposit, cap)");
        }
        int d = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "(" + money(d) + pick(" + ", " - ") + money(d) + ")";
            case 1, 2 ->
                "round(" + money(d) + " * (" + number(d) + "), " + pick("2", "0", "1", "-2") + ", " + rounding() + ")";
            case 3 -> "round(" + money(d) + " / " + pick("visits", "share", "3", "-7") + ", 2, " + rounding() + ")";
            case 4 -> pick("min", "max") + "(" + money(d) + ", " + money(d) + ")";
            case 5 -> "(if " + condition(d) + " then " + money(d) + " else " + money(d) + ")";
            case 6 -> "(if deposit != null then deposit else " + money(d) + ")";
            case 7 -> "get or else(if " + condition(d) + " then null else " + money(d) + ", price)";
            default -> pick("abs(", "-(") + money(d) + ")";
        };
    }

    private String date(int depth) {
        if (depth == 0) {
            return pick("day", "since", "@\"2026-02-28\"", "@\"9999-12-01\"", "get or else(left_on, since)");
        }
        int d = depth - 1;
        return pick(
                "(" + date(d) + pick(" + ", " - ") + period(d) + ")",
                "(" + date(d) + pick(" + ", " - ") + duration(d) + ")",
                pick("min", "max") + "(" + date(d) + ", " + date(d) + ")");
    }

    private String instant(int depth) {
        if (depth == 0) {
            return pick("at", "get or else(seen_at, at)", "@\"2026-11-18T04:00:00Z\"");
        }
        return "(" + instant(depth - 1) + pick(" + ", " - ") + duration(depth - 1) + ")";
    }

    private String duration(int depth) {
        if (depth == 0) {
            return pick("wait", "window", "@\"PT36H\"", "@\"P40000D\"");
        }
        int d = depth - 1;
        return switch (random.nextInt(6)) {
            case 0 -> "(" + duration(d) + pick(" + ", " - ") + duration(d) + ")";
            case 1 -> "(" + duration(d) + " * " + pick("visits", "times", "-2") + ")";
            case 2 -> "(" + date(d) + " - " + date(d) + ")";
            case 3 -> "(" + instant(d) + " - " + instant(d) + ")";
            case 4 -> pick("min", "max") + "(" + duration(d) + ", " + duration(d) + ")";
            default -> pick("abs(", "-(") + duration(d) + ")";
        };
    }

    private String period(int depth) {
        return depth == 0
                ? pick("notice", "term", "@\"P1Y6M\"")
                : "(" + period(depth - 1) + pick(" + ", " - ") + period(0) + pick("", " * visits") + ")";
    }

    private String comparison() {
        return pick(" = ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private String digits() {
        return String.valueOf(random.nextInt(-2, 7));
    }

    private String rounding() {
        return pick("half_up", "half_even", "up", "down", "floor", "ceiling");
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }

    /** Values for every name; some lie at the limits, some are finer than a slot, some are missing or of a wrong type. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        SCOPE.names().forEach((name, type) -> values.put(name, value(type)));
        return values;
    }

    private Object value(Type type) {
        if (random.nextInt(400) == 0) {
            return random.nextBoolean() ? null : new StringBuilder("stray");
        }
        boolean odd = random.nextInt(60) == 0;
        return switch (type) {
            case Type.Number(int scale)
            when scale == Type.UNBOUNDED ->
                new BigDecimal(random.nextInt(-5_000, 50_000)).movePointLeft(odd ? 7 : random.nextInt(4));
            case Type.Number(int scale) ->
                odd
                        ? new BigDecimal("1e25")
                        : new BigDecimal(random.nextInt(-50, 500)).movePointLeft(random.nextInt(scale + 1));
            case Type.Percent percent -> new BigDecimal(random.nextInt(2_000)).movePointLeft(odd ? 6 : 3);
            case Type.Money money ->
                new Money(odd ? pick(Long.MAX_VALUE, Long.MIN_VALUE, -1L, 0L) : random.nextInt(-100_000, 90_000_000));
            case Type.Text text -> pick("lin", "zhou", "", "chen", "open");
            case Type.Bool bool -> random.nextBoolean();
            case Type.Date date ->
                odd
                        ? pick(LocalDate.of(9999, 12, 31), LocalDate.of(1, 1, 1), LocalDate.of(2024, 2, 29))
                        : LocalDate.of(2026, 1, 31).plusDays(random.nextInt(-3_000, 3_000));
            case Type.Instant instant ->
                odd
                        ? pick(Instant.parse("9999-12-31T00:00:00Z"), Instant.parse("1600-01-01T00:00:00.5Z"))
                        : Instant.ofEpochSecond(random.nextInt(), random.nextInt(3) * 333_333_333L);
            case Type.Duration duration ->
                odd
                        ? pick(Duration.ofDays(3_660_000), Duration.ofNanos(-1))
                        : Duration.ofHours(random.nextInt(-10, 2_000));
            case Type.Period period ->
                odd ? Period.ofMonths(119_999) : Period.of(random.nextInt(3), random.nextInt(-20, 20), 0);
            case Type.Enumeration(var codes) -> codes.get(random.nextInt(codes.size()));
            case Type.Optional(Type of) -> random.nextBoolean() ? null : value(of);
            case Type.ListOf(Type item, int max) -> items(item);
            case Type.Struct(var fields) -> struct(fields);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }

    private List<Object> items(Type item) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(item));
        }
        return items;
    }

    private Map<String, Object> struct(Map<String, Type> fields) {
        Map<String, Object> struct = new HashMap<>();
        fields.forEach((name, type) -> struct.put(name, value(type)));
        return struct;
    }
}
