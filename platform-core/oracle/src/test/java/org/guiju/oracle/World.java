package org.guiju.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;

/** The names that random expressions read, and random values for them. */
final class World {

    static final Scope SCOPE = scope();

    private static final List<String> TEXTS = List.of("", "a", "A", "ab", "Ab c", "规矩", "ß", "x\uD83D\uDE00y", "\"q\"");

    /** Where the company is: KIE has the offset in the value. */
    static final ZoneOffset PLACE = ZoneOffset.ofHours(8);

    private final Random random;

    World(Random random) {
        this.random = random;
    }

    private static Scope scope() {
        var row = new LinkedHashMap<String, Type>();
        row.put("amount", Type.number());
        row.put("kind", Type.text());
        row.put("open", Type.bool());
        row.put("due", Type.date());
        var names = new LinkedHashMap<String, Type>();
        names.put("n", Type.number());
        names.put("m", Type.number());
        names.put("k", Type.integer());
        names.put("maybe", Type.optional(Type.number()));
        names.put("s", Type.text());
        names.put("t", Type.text());
        names.put("b", Type.bool());
        names.put("c", Type.bool());
        names.put("d", Type.date());
        names.put("e", Type.date());
        names.put("at", Type.instant());
        names.put("bt", Type.instant());
        names.put("span", Type.duration());
        names.put("term", Type.period());
        names.put("xs", Type.listOf(Type.number(), 6));
        names.put("words", Type.listOf(Type.text(), 6));
        names.put("rows", Type.listOf(Type.struct(row), 6));
        names.put("row", Type.struct(row));
        return Scope.of(names);
    }

    /** Values by name; what is absent is null, as KIE has it, or {@link Optional#empty()}. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        SCOPE.names().forEach((name, type) -> values.put(name, value(type)));
        return values;
    }

    private Object value(Type type) {
        return switch (type) {
            case Type.Number(int scale) -> scale == 0 ? whole(20) : number();
            case Type.Text text -> text();
            case Type.Bool bool -> random.nextBoolean();
            case Type.Date date -> day();
            case Type.Instant instant ->
                day().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                        .toInstant(PLACE);
            case Type.Duration duration -> Duration.ofHours(random.nextInt(-200, 200));
            case Type.Period period -> Period.ofMonths(random.nextInt(-30, 30)).normalized();
            case Type.ListOf(Type item, int max) -> items(max, () -> value(item));
            case Type.Struct(var fields) -> {
                var values = new LinkedHashMap<String, Object>();
                fields.forEach((name, field) -> values.put(name, value(field)));
                yield values;
            }
            case Type.Optional(Type of) -> random.nextInt(3) == 0 ? Optional.empty() : value(of);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private List<Object> items(int most, Supplier<Object> item) {
        var items = new ArrayList<Object>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            items.add(item.get());
        }
        return items;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    BigDecimal number() {
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> whole(10);
            case 2 -> BigDecimal.valueOf(random.nextInt(-20, 20) * 5L, 1);
            default -> BigDecimal.valueOf(random.nextInt(-9_999, 9_999), random.nextInt(3));
        };
    }

    BigDecimal whole(int bound) {
        return BigDecimal.valueOf(random.nextInt(-bound, bound + 1));
    }

    LocalDate day() {
        return random.nextInt(4) == 0
                ? LocalDate.of(2024, 2, 29).plusDays(random.nextInt(-2, 3))
                : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(-800, 800));
    }
}
