package org.guiju.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Invents well-typed expressions over the names of {@link World}, in both spellings. */
final class Phrases {

    private static final List<String> COMPARISONS = List.of("=", "!=", "<", "<=", ">", ">=");

    private final Random random;
    private final World literals;
    private int variables;

    Phrases(Random random) {
        this.random = random;
        this.literals = new World(random);
    }

    Phrase any() {
        int depth = 1 + random.nextInt(4);
        return switch (random.nextInt(9)) {
            case 0, 1 -> number(depth);
            case 2, 3, 4 -> truth(depth);
            case 5 -> text(depth);
            case 6 -> day(depth);
            case 7 -> random.nextBoolean() ? span(depth) : term(depth);
            default -> numbers(depth);
        };
    }

    @SafeVarargs
    private Phrase pick(int depth, IntFunction<Phrase>... kinds) {
        return kinds[random.nextInt(kinds.length)].apply(depth - 1);
    }

    private Phrase number(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0 ? numeral() : Phrase.same(one("n", "m", "k", "row.amount"));
        }
        return pick(
                depth,
                d -> Phrase.of("(%s " + one("+", "-") + " %s)", number(d), number(d)),
                d -> Phrase.of("%s * %s", factor(), factor()),
                d -> Phrase.of("-(%s)", number(d)),
                d -> abs(number(d)),
                d -> Phrase.of("(if %s then %s else %s)", truth(d), number(d), number(d)),
                d -> Phrase.of(one("min", "max") + "(%s, %s, %s)", number(d), number(d), number(d)),
                d -> rounded(number(d)),
                d -> rounded(Phrase.of("%s / %s", factor(), divisor())),
                d -> Phrase.of("count(%s)", random.nextBoolean() ? numbers(d) : rows(d)),
                d -> sum(numbers(d)),
                d -> orElse(Phrase.of(one("min", "max") + "(%s)", numbers(d)), numeral()),
                d -> orElse(end(numbers(d)), numeral()),
                d -> orElse(Phrase.same("maybe"), number(d)),
                d -> Phrase.of("(if maybe != null then maybe * 2 else %s)", number(d)),
                d -> Phrase.of("string length(%s)", text(d)),
                d -> Phrase.of("modulo(%s, 7)", number(0)),
                d -> Phrase.of(one("floor", "ceiling") + "(%s)", number(d)),
                d -> Phrase.of("round half down(%s, 1)", number(d)),
                d -> Phrase.same("(k ** 2)"),
                d -> orElse(Phrase.of("median(%s)", numbers(0)), numeral()),
                d -> orElse(Phrase.of("(%s)[" + random.nextInt(1, 4) + "]", numbers(d)), numeral()),
                d -> Phrase.of(one("day of year", "week of year") + "(%s)", day(d)),
                d -> Phrase.of("count(index of(%s, %s))", numbers(0), number(0)),
                d -> Phrase.of("count(union(words, [%s]))", text(d)),
                d -> Phrase.same("get value(row, \"amount\")"),
                d -> Phrase.of("context put(row, \"amount\", %s).amount", number(d)),
                d -> Phrase.of("context merge([row, {extra: %s}]).extra", number(d)),
                d -> entries(number(0), number(0)),
                d -> Phrase.of("(%s)." + one("year", "month", "day", "weekday", "hour", "minute", "second"), moment(d)),
                d -> Phrase.of("days between(%s, %s)", "((%2$s) - (%1$s)).days", day(d), day(d)),
                d -> {
                    var part = one("year", "month", "day");
                    return Phrase.of(part + "(%s)", "(%s)." + part, day(d));
                });
    }

    private Phrase entries(Phrase one, Phrase other) {
        var variable = "v" + ++variables;
        return Phrase.of(
                "sum(for " + variable + " in get entries({p: %s, q: %s}) return " + variable + ".value)", one, other);
    }

    private Phrase moment(int depth) {
        if (depth <= 0) {
            return random.nextInt(4) == 0
                    ? Phrase.same("@\"" + literals.day() + "T0" + random.nextInt(10) + ":30:00@Asia/Shanghai\"")
                    : Phrase.same(one("at", "bt"));
        }
        return pick(
                depth,
                d -> Phrase.of("(%s " + one("+", "-") + " %s)", moment(d), span(d)),
                d -> Phrase.of("(if %s then %s else %s)", truth(d), moment(d), moment(d)));
    }

    private Phrase factor() {
        return random.nextBoolean() ? numeral() : Phrase.same(one("n", "m", "k"));
    }

    /** Zero only where the case says so: written down it is refused. */
    private Phrase divisor() {
        return Phrase.same(one("n", "m", "k", "3", "0.7", "(-12)"));
    }

    private Phrase numeral() {
        var number = literals.number();
        return Phrase.same(number.signum() < 0 ? "(" + number.toPlainString() + ")" : number.toPlainString());
    }

    private Phrase rounded(Phrase value) {
        int digits = random.nextInt(-1, 4);
        var modes = List.of(
                List.of("half_up", "round half up(%s, "),
                List.of("half_even", "decimal(%s, "),
                List.of("up", "round up(%s, "),
                List.of("down", "round down(%s, "),
                List.of("floor", "floor(%s, "),
                List.of("ceiling", "ceiling(%s, "));
        var mode = modes.get(random.nextInt(modes.size()));
        return Phrase.of("round(%s, " + digits + ", " + mode.getFirst() + ")", mode.getLast() + digits + ")", value);
    }

    /** Spelled out in FEEL: inside a filter KIE's {@code abs} has no value. */
    private static Phrase abs(Phrase value) {
        return Phrase.of("abs(%s)", "max(%1$s, -(%1$s))", value);
    }

    private static Phrase sum(Phrase list) {
        return Phrase.of("sum(%s)", "(if count(%1$s) = 0 then 0 else sum(%1$s))", list);
    }

    private static Phrase orElse(Phrase value, Phrase otherwise) {
        return Phrase.of("get or else(%s, %s)", "(if (%1$s) = null then %2$s else (%1$s))", value, otherwise);
    }

    private Phrase end(Phrase list) {
        return random.nextBoolean() ? Phrase.of("first(%s)", "(%s)[1]", list) : Phrase.of("last(%s)", "(%s)[-1]", list);
    }

    private Phrase numbers(int depth) {
        if (depth <= 0) {
            return Phrase.same(one("xs", "rows.amount"));
        }
        return pick(
                depth,
                d -> Phrase.of("xs[item " + comparison() + " %s]", number(d)),
                d -> Phrase.of("%s.amount", rows(d)),
                d -> Phrase.of("[%s, %s]", number(d), number(0)),
                d -> Phrase.of("concatenate(%s, [%s])", numbers(d), number(0)),
                d -> Phrase.of("append(%s, %s)", numbers(d), number(0)),
                d -> Phrase.of("reverse(%s)", numbers(d)),
                d -> Phrase.same("distinct values([k, 3, k, 4])"),
                d -> Phrase.of("sort(%s, function(x, y) x " + one("<", ">") + " y)", numbers(d)),
                d -> numbers(d));
    }

    private Phrase rows(int depth) {
        if (depth <= 0) {
            return Phrase.same("rows");
        }
        return pick(
                depth,
                d -> Phrase.of("rows[amount " + comparison() + " %s]", number(0)),
                d -> Phrase.of("rows[item.open and item.amount " + comparison() + " %s]", number(0)),
                d -> Phrase.of("rows[item.kind = %s or item.due > %s]", text(0), day(0)));
    }

    private Phrase truth(int depth) {
        if (depth <= 0) {
            return Phrase.same(one("b", "c", "row.open", "true", "false"));
        }
        return pick(
                depth,
                d -> Phrase.of("(%s and %s)", truth(d), truth(d)),
                d -> Phrase.of("(%s or %s)", truth(d), truth(d)),
                d -> Phrase.of("not(%s)", truth(d)),
                d -> Phrase.same(one("even", "odd") + "(k)"),
                d -> Phrase.of("%s in (< %s, > %s)", "(%1$s < %2$s or %1$s > %3$s)", number(0), number(0), number(0)),
                d -> Phrase.of(one("before", "after") + "(%s, %s)", day(d), day(0)),
                d -> Phrase.of("(if %s then %s else %s)", truth(d), truth(d), truth(d)),
                d -> Phrase.of("%s " + comparison() + " %s", number(d), number(d)),
                d -> Phrase.of("%s " + comparison() + " %s", day(d), day(d)),
                d -> Phrase.of("%s " + comparison() + " %s", moment(d), moment(d)),
                d -> Phrase.of("is(%s, %s)", text(0), text(0)),
                d -> Phrase.of("is(%s, %s)", day(0), text(0)),
                d -> Phrase.same(one(
                        "(maybe instance of number)",
                        "(n instance of string)",
                        "(xs instance of list<number>)",
                        "(words instance of list<number>)",
                        "(at instance of date and time)",
                        "(d instance of date and time)",
                        "(span instance of days and time duration)",
                        "(row instance of context<amount: number, kind: string>)",
                        "(row instance of context<amount: string>)")),
                d -> Phrase.of("%s " + comparison() + " %s", span(d), span(d)),
                d -> Phrase.of("%s " + one("=", "!=") + " %s", text(d), text(d)),
                d -> Phrase.of("%s between %s and %s", number(d), number(d), number(d)),
                d -> within(number(d), number(0), number(0)),
                d -> within(day(d), day(0), day(0)),
                d -> Phrase.of("(%s in (%s, %s))", text(d), text(0), text(0)),
                d -> Phrase.of("(%s in %s)", "list contains(%2$s, %1$s)", number(d), numbers(d)),
                d -> Phrase.of("list contains(words, %s)", text(d)),
                d -> Phrase.of(one("contains", "starts with", "ends with") + "(%s, %s)", text(d), text(d)),
                d -> quantified(numbers(d), "%s " + comparison() + " %%s", number(d)),
                d -> quantified(rows(d), "%1$s.open or %1$s.amount > %%s", number(d)),
                d -> Phrase.of("(maybe != null and maybe " + comparison() + " %s)", number(d)),
                d -> Phrase.of("(maybe = null or maybe " + comparison() + " %s)", number(d)));
    }

    /**
     * The ends in order: KIE has no value for a range that ends before it begins, where nothing is inside. In
     * parentheses: KIE reads {@code x in [1..2] or y} as {@code x in ([1..2] or y)}.
     */
    private Phrase within(Phrase value, Phrase one, Phrase other) {
        var frame = "(%s in " + one("[", "(") + "min(%2$s, %3$s)..max(%2$s, %3$s)" + one("]", ")") + ")";
        return Phrase.of(frame.replaceFirst("%s", "%1\\$s"), value, one, other);
    }

    /** Each variable has a name of its own: a taken one is refused. */
    private Phrase quantified(Phrase list, String condition, Phrase part) {
        var variable = "v" + ++variables;
        var frame =
                "(" + one("some", "every") + " " + variable + " in %s satisfies " + condition.formatted(variable) + ")";
        return Phrase.of(frame, list, part);
    }

    private Phrase text(int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? quoted() : Phrase.same(one("s", "t", "row.kind"));
        }
        return pick(
                depth,
                d -> Phrase.of(one("upper case", "lower case") + "(%s)", text(d)),
                d -> Phrase.of("(if %s then %s else %s)", truth(d), text(d), text(d)),
                d -> Phrase.of("(%s + %s)", text(d), text(0)),
                d -> Phrase.of(one("substring before", "substring after") + "(%s, %s)", text(d), text(0)),
                d -> Phrase.of("substring(\"ab规矩\" + %s, " + random.nextInt(1, 4) + ", 2)", text(0)),
                d -> Phrase.of("string(%s)", random.nextBoolean() ? number(0) : day(d)),
                d -> Phrase.same("string join(words, \"-\")"),
                d -> Phrase.of(one("day of week", "month of year") + "(%s)", day(d)),
                d -> orElse(end(Phrase.same("words")), text(d)));
    }

    private Phrase quoted() {
        return Phrase.same("\"" + literals.text().replace("\"", "\\\"") + "\"");
    }

    private Phrase day(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0 ? dayLiteral(literals.day()) : Phrase.same(one("d", "e", "row.due"));
        }
        return pick(
                depth,
                d -> Phrase.of("(%s " + one("+", "-") + " %s)", day(d), span(d)),
                d -> Phrase.of("(%s " + one("+", "-") + " %s)", day(d), term(d)),
                d -> Phrase.of("(if %s then %s else %s)", truth(d), day(d), day(d)),
                d -> Phrase.of("date(%s)", moment(d)),
                d -> Phrase.of(one("min", "max") + "(%s, %s)", day(d), day(d)));
    }

    private static Phrase dayLiteral(LocalDate day) {
        return Phrase.same("@\"" + day + "\"");
    }

    private Phrase span(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0
                    ? Phrase.same("@\"P" + random.nextInt(9) + "DT" + random.nextInt(40) + "H\"")
                    : Phrase.same("span");
        }
        return pick(
                depth,
                d -> Phrase.of("(%s " + one("+", "-") + " %s)", span(d), span(d)),
                d -> Phrase.of("(%s - %s)", day(d), day(d)),
                d -> Phrase.of("(%s - %s)", moment(d), moment(d)),
                d -> Phrase.of("(%s * k)", span(0)),
                d -> Phrase.of("abs(%s)", "(if %1$s < @\"PT0S\" then -(%1$s) else %1$s)", span(d)),
                d -> Phrase.of("-(%s)", span(d)));
    }

    private Phrase term(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0
                    ? Phrase.same("@\"P" + random.nextInt(3) + "Y" + random.nextInt(15) + "M\"")
                    : Phrase.same("term");
        }
        return pick(
                depth,
                d -> Phrase.of("(%s " + one("+", "-") + " %s)", term(d), term(d)),
                d -> Phrase.of("(%s * k)", term(0)),
                d -> Phrase.of("years and months duration(%s, %s)", day(d), day(d)),
                d -> Phrase.of("(if %s then %s else %s)", truth(d), term(d), term(d)));
    }

    private String comparison() {
        return COMPARISONS.get(random.nextInt(COMPARISONS.size()));
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }
}
