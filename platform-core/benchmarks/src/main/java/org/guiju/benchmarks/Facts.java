package org.guiju.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Money;

/** The facts of one case of one company, in the representation of each engine; made before anything is measured. */
final class Facts {

    private static final long[] UP_TO = {9_000, 49_000, 190_000, 400_000};

    final Company company;
    final BigDecimal amount;
    final BigDecimal approvals;
    final BigDecimal age;
    final BigDecimal base;
    final String product;
    final boolean newCustomer;
    final boolean assessed;
    final boolean blacklisted;
    final boolean complete;
    final LocalDate signed;
    final Map<String, Object> decimals = new HashMap<>();
    final Map<String, Object> typed = new HashMap<>();
    final Map<String, Object> wholes = new HashMap<>();
    final HandLong.Case longs;

    Facts(long seed, Company company) {
        var random = new Random(seed * 7919 + 1);
        this.company = company;
        this.amount = BigDecimal.valueOf((1 + random.nextInt((int) UP_TO[random.nextInt(4)] / 100)) * 100_00L, 2);
        this.product = List.of("a", "b", "c").get(random.nextInt(3));
        this.newCustomer = random.nextBoolean();
        this.assessed = random.nextInt(20) != 0;
        this.approvals = BigDecimal.valueOf(random.nextInt(20) == 0 ? 2 : 4);
        this.blacklisted = random.nextInt(20) == 0;
        this.age = BigDecimal.valueOf(17 + random.nextInt(50));
        this.signed = LocalDate.of(2026, 1, 15).plusDays(random.nextInt(330));
        this.complete = random.nextInt(20) != 0;
        this.base = BigDecimal.valueOf((500 + random.nextInt(9_000)) * 100L, 2);
        decimal("amount", amount, 2);
        decimal("base", base, 2);
        decimal("approvals", approvals, 0);
        decimal("age", age, 0);
        plain("product", product, product);
        plain("new_customer", newCustomer, newCustomer);
        plain("assessed", assessed, assessed);
        plain("blacklisted", blacklisted, blacklisted);
        plain("complete", complete, complete);
        plain("signed", signed, signed.toEpochDay());
        decimals.put("p", company.decimals);
        wholes.put("p", company.wholes);
        typed.putAll(company.typed);
        longs = new HandLong.Case(this);
    }

    private void decimal(String name, BigDecimal value, int scale) {
        decimals.put(name, value);
        typed.put(name, scale == 2 ? new Money(value.unscaledValue().longValueExact()) : value);
        wholes.put(name, value.unscaledValue().longValueExact());
    }

    private void plain(String name, Object value, Object whole) {
        decimals.put(name, value);
        typed.put(name, value);
        wholes.put(name, whole);
    }

    static Map<String, Type> types() {
        Map<String, Type> types = new LinkedHashMap<>();
        types.put("amount", Type.money());
        types.put("base", Type.money());
        types.put("approvals", Type.integer());
        types.put("age", Type.integer());
        types.put("product", Type.enumeration(List.of("a", "b", "c")));
        types.put("signed", Type.date());
        for (var name : List.of("new_customer", "assessed", "blacklisted", "complete")) {
            types.put(name, Type.bool());
        }
        return types;
    }
}
