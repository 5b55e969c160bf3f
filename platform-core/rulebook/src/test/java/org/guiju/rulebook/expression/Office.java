package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.sdk.Money;

/** A small scope with values that the tests write expressions over. */
final class Office {

    static final Origin START = new Origin("office.yaml", 1, 1);

    static final Type STATUS = Type.enumeration(List.of("open", "visited", "signed"));

    static final Scope SCOPE = Scope.of(names());

    static final Values VALUES = Values.of(values()).in(ZoneId.of("Asia/Shanghai"));

    private Office() {}

    private static Map<String, Type> names() {
        Map<String, Type> names = new LinkedHashMap<>();
        names.put("person", person());
        names.put("action", fields("phone", Type.text(), "status", STATUS, "at", Type.instant(), "day", Type.date()));
        names.put("actor", fields("id", Type.text()));
        names.put("manager_penalty", Type.percent());
        names.put("cap", Type.money());
        names.put("bonus", Type.optional(Type.money()));
        names.put("ratio", Type.number());
        names.put("rate", Type.number(4));
        names.put("visits", Type.integer());
        names.put("zero", Type.integer());
        names.put("note", Type.optional(Type.text()));
        names.put("stage", Type.optional(STATUS));
        names.put("urgent", Type.bool());
        names.put("grace", Type.duration());
        names.put("probation", Type.period());
        names.put("phones", Type.listOf(Type.text(), 10));
        names.put("scores", Type.listOf(Type.integer(), 20));
        names.put("nothing", Type.listOf(Type.money(), 20));
        names.put("lines", Type.listOf(line(), 50));
        names.put("客户数", Type.integer());
        return names;
    }

    private static Type person() {
        return fields(
                "base_salary", Type.money(),
                "hired", Type.date(),
                "left", Type.optional(Type.date()),
                "mentor", Type.optional(fields("name", Type.text(), "since", Type.optional(Type.date()))));
    }

    private static Type line() {
        return fields(
                "rep", Type.text(),
                "amount", Type.money(),
                "share", Type.percent(),
                "paid", Type.optional(Type.date()),
                "refund", Type.optional(Type.money()),
                "status", STATUS);
    }

    static Type fields(Object... namesAndTypes) {
        Map<String, Type> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.put((String) namesAndTypes[i], (Type) namesAndTypes[i + 1]);
        }
        return Type.struct(fields);
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("person", Map.of("base_salary", money("8000.00"), "hired", LocalDate.of(2025, 3, 1)));
        values.put("action", action());
        values.put("actor", Map.of("id", "lin"));
        values.put("manager_penalty", new BigDecimal("0.30"));
        values.put("cap", money("2000"));
        values.put("ratio", new BigDecimal("0.333"));
        values.put("rate", new BigDecimal("1.2345"));
        values.put("visits", 3);
        values.put("zero", 0);
        values.put("urgent", true);
        values.put("grace", Duration.ofHours(24));
        values.put("probation", Period.ofMonths(6));
        values.put("phones", List.of("13800000000", "13900000000"));
        values.put("scores", List.of(3, 1, 2));
        values.put("nothing", List.of());
        values.put("lines", List.of(line("lin", "100.10"), line("zhou", "200.20"), paidLine("lin", "300.30")));
        values.put("客户数", 5);
        return values;
    }

    private static Map<String, Object> action() {
        return Map.of(
                "phone",
                "13800000000",
                "status",
                "visited",
                "at",
                Instant.parse("2026-01-31T02:00:00Z"),
                "day",
                LocalDate.of(2026, 1, 31));
    }

    private static Map<String, Object> line(String rep, String amount) {
        return Map.of("rep", rep, "amount", money(amount), "share", new BigDecimal("0.5"), "status", "open");
    }

    private static Map<String, Object> paidLine(String rep, String amount) {
        Map<String, Object> line = new LinkedHashMap<>(line(rep, amount));
        line.put("paid", LocalDate.of(2026, 1, 15));
        line.put("refund", money("30.00"));
        line.put("status", "signed");
        return line;
    }

    static Money money(String decimal) {
        return Money.ofDecimal(new BigDecimal(decimal));
    }

    static Expression accepted(String text) {
        return accepted(text, Expression.check(text, START, SCOPE));
    }

    static Expression accepted(String text, Type expected) {
        return accepted(text, Expression.check(text, START, SCOPE, expected));
    }

    private static Expression accepted(String text, Checked checked) {
        return switch (checked) {
            case Checked.Ok(Expression expression) -> expression;
            case Checked.Rejected(var problems) -> throw new AssertionError(text + " is rejected: " + problems);
        };
    }

    static Object value(String text) {
        return accepted(text).evaluate(VALUES).value();
    }

    static List<Problem> problems(String text) {
        return problems(Expression.check(text, START, SCOPE));
    }

    static List<Problem> problems(String text, Type expected) {
        return problems(Expression.check(text, START, SCOPE, expected));
    }

    static List<Problem> problems(Checked checked) {
        return switch (checked) {
            case Checked.Rejected(var problems) -> problems;
            case Checked.Ok(Expression expression) -> throw new AssertionError("accepted: " + expression);
        };
    }
}
