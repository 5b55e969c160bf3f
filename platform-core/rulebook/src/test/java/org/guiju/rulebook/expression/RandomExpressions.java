package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.guiju.sdk.Money;

/** Makes up expressions over {@link Office#SCOPE}, often well typed, and values, often fitting. */
final class RandomExpressions {

    private final RandomGenerator random;

    RandomExpressions(RandomGenerator random) {
        this.random = random;
    }

    String number(int depth) {
        if (depth == 0) {
            return pick("visits", "zero", "ratio", "rate", "manager_penalty", "3", "0", "-2.5", "30%", "999999999999");
        }
        int d = depth - 1;
        return switch (random.nextInt(13)) {
            case 0 -> number(d) + pick(" + ", " - ", " * ") + number(d);
            case 1 -> "(" + number(d) + pick(" + ", " - ", " * ") + number(d) + ")";
            case 2 -> "round(" + number(d) + " / " + number(d) + ", " + scale() + ", " + mode() + ")";
            case 3 -> "round(" + money(d) + " / (" + money(d) + "), " + scale() + ", " + mode() + ")";
            case 4 -> "round(" + number(d) + ", " + scale() + ", " + mode() + ")";
            case 5 -> pick("min", "max") + "(" + number(d) + ", " + number(d) + ")";
            case 6 -> "if " + condition(d) + " then " + number(d) + " else " + number(d);
            case 7 -> "count(" + list(d) + ")";
            case 8 -> pick("year", "month", "day") + "(" + date(d) + ")";
            case 9 -> "days between(" + date(d) + ", " + date(d) + ")";
            case 10 -> "get or else(" + pick("min", "max", "first", "last") + "(scores[item > " + number(d) + "]), 1)";
            case 11 -> "round((" + length(d) + ") / (" + length(d) + "), " + scale() + ", " + mode() + ")";
            default -> "string length(" + text() + ")";
        };
    }

    String money(int depth) {
        if (depth == 0) {
            return pick("cap", "person.base_salary", "money(12.34)", "bonus", "get or else(bonus, cap)");
        }
        int d = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> money(d) + pick(" + ", " - ") + money(d);
            case 1 -> "round(" + money(d) + " * (" + number(d) + "), " + scale() + ", " + mode() + ")";
            case 2 -> money(d) + " * (" + number(d) + ")";
            case 3 -> pick("min", "max") + "(" + money(d) + ", " + money(d) + ")";
            case 4 -> "sum(" + list(d) + ".amount)";
            case 5 -> "sum(lines[refund != null].refund)";
            case 6 -> "(if bonus != null then bonus else " + money(d) + ")";
            case 7 -> "get or else(" + pick("first", "last") + "(" + list(d) + ").amount, " + money(d) + ")";
            default -> pick("abs(", "-(") + money(d) + ")";
        };
    }

    String condition(int depth) {
        if (depth == 0) {
            return pick("urgent", "true", "note = null", "person.mentor.name != null", "action.phone in phones");
        }
        int d = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 -> condition(d) + pick(" and ", " or ") + condition(d);
            case 1 -> "not(" + condition(d) + ")";
            case 2 -> "(" + number(d) + ")" + comparison() + "(" + number(d) + ")";
            case 3 -> "(" + money(d) + ")" + comparison() + "(" + money(d) + ")";
            case 4 -> "(" + number(d) + ") between " + number(0) + " and " + number(0);
            case 5 -> "(" + date(d) + ") in " + pick("[", "(") + date(0) + ".." + date(0) + pick("]", ")");
            case 6 -> "action.status in (\"open\", " + pick("\"signed\"", "\"sined\"") + ")";
            case 7 ->
                pick("some", "every") + " l in " + list(d) + " satisfies ("
                        + pick("l.rep = actor.id", money(d) + " < l.amount") + ")";
            case 8 -> pick("contains", "starts with", "ends with") + "(" + text() + ", " + text() + ")";
            case 9 -> "list contains(phones, " + text() + ")";
            case 10 -> "(action.at + (" + length(d) + ")) > action.at";
            default -> "bonus != null and bonus > " + money(0);
        };
    }

    private String list(int depth) {
        if (depth == 0) {
            return "lines";
        }
        String condition = pick("rep = actor.id", "paid != null and paid > " + date(0), "amount > " + money(depth - 1));
        return "lines[" + condition + "]";
    }

    private String date(int depth) {
        if (depth == 0) {
            return pick("action.day", "person.hired", "@\"2026-02-28\"", "@\"9999-12-01\"");
        }
        return date(depth - 1) + pick(" + ", " - ") + pick("probation", "(" + length(depth - 1) + ")");
    }

    private String length(int depth) {
        if (depth == 0) {
            return pick("grace", "@\"P30D\"", "(action.day - person.hired)");
        }
        return "(" + length(depth - 1) + ")" + pick(" + @\"PT1H\"", " * visits", " * " + "zero", " - grace");
    }

    private String text() {
        return pick(
                "\"138\"", "action.phone", "upper case(actor.id)", "lower case(\"A\\\"B\")", "get or else(note, \"\")");
    }

    private String comparison() {
        return pick(" = ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private String scale() {
        return String.valueOf(random.nextInt(-2, 7));
    }

    private String mode() {
        return pick("half_up", "half_even", "up", "down", "floor", "ceiling");
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }

    /** Values that sometimes lack something or are of another type than declared. */
    Values values() {
        Map<String, Object> values = new HashMap<>();
        Office.SCOPE.names().forEach((name, type) -> values.put(name, value(type)));
        return Values.of(values);
    }

    private Object value(Type type) {
        if (random.nextInt(60) == 0) {
            return random.nextBoolean() ? null : new StringBuilder("stray");
        }
        return switch (type) {
            case Type.Number(int scale) -> new BigDecimal(random.nextInt(-50, 500)).movePointLeft(Math.max(0, scale));
            case Type.Amount amount -> BigDecimal.ONE;
            case Type.Percent percent -> new BigDecimal(random.nextInt(101)).movePointLeft(2);
            case Type.Money money ->
                new Money(random.nextInt(200) == 0 ? Long.MAX_VALUE : random.nextInt(-1_000, 900_000));
            case Type.Text text -> pick("138", "lin", "", "AB");
            case Type.Bool bool -> random.nextBoolean();
            case Type.Date date -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(-3_000, 3_000));
            case Type.Time time -> LocalTime.of(random.nextInt(24), random.nextInt(60));
            case Type.DateTime dateTime -> LocalDate.of(2026, 1, 1).atTime(random.nextInt(24), 0);
            case Type.Range(Type of) -> Interval.of(value(of), true, value(of), random.nextBoolean());
            case Type.Nothing nothing -> "";
            case Type.Instant instant -> Instant.ofEpochSecond(random.nextInt());
            case Type.Duration duration -> Duration.ofHours(random.nextInt(-10, 1_000));
            case Type.Period period -> Period.ofMonths(random.nextInt(-3, 30));
            case Type.Enumeration(var codes) -> codes.get(random.nextInt(codes.size()));
            case Type.Optional(Type of) -> random.nextBoolean() ? null : value(of);
            case Type.ListOf(Type item, int max) -> items(item, random.nextInt(4));
            case Type.Struct(var fields) -> struct(fields);
        };
    }

    private List<Object> items(Type item, int size) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
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
