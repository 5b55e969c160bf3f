package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.document.meaning.Quantity.Bound;
import org.guiju.document.meaning.Quantity.Kind;

/** Goes through a text once and reads each quantity with its bounds. */
final class Quantities {

    private static final Lexicon<String> DAYS = days();

    private final Script text;
    private final String currency;
    private final Numerals numerals;
    private final Measures measures;
    private final Dates dates;
    private final Clocks clocks;
    private final Frequencies frequencies;
    private final Amounts amounts;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(Script text, String currency) {
        this.text = text;
        this.currency = currency;
        numerals = new Numerals(text);
        measures = new Measures(text, numerals);
        dates = new Dates(text, numerals);
        clocks = new Clocks(text, numerals);
        frequencies = new Frequencies(text, numerals, measures);
        amounts = new Amounts(text, numerals);
    }

    /** @param currency of an amount that does not say which */
    static List<Quantity> in(Script text, String currency) {
        return new Quantities(text, currency).read();
    }

    private List<Quantity> read() {
        var place = 0;
        var floor = 0;
        while (place < text.length()) {
            var next = text.isEdge(place) ? core(place) : Optional.<Found>empty();
            if (next.isPresent()) {
                var whole = ranged(next.get());
                floor = take(whole, floor);
                place = Math.max(floor, place + 1);
            } else {
                place = after(place);
            }
        }
        return List.copyOf(found);
    }

    private int after(int place) {
        return numerals.begins(place) ? numerals.skip(place) : place + 1;
    }

    private Optional<Found> core(int place) {
        if (isOrdinal(place)) {
            return Optional.empty();
        }
        return dates.at(place)
                .or(() -> frequencies.at(place))
                .or(() -> clocks.at(place))
                .or(() -> measures.andHalf(place))
                .or(() -> amounts.at(place))
                .or(() -> measures.at(place))
                .or(() -> DAYS.at(text, place).filter(this::isDay).map(Quantities::day));
    }

    private boolean isOrdinal(int place) {
        return text.at(place - 1) == '第' && numerals.begins(place);
    }

    /** 当日 and 次日 say when something is due; as adjectives (当日工作日志, 按当日签到) they say of which day it is. */
    private boolean isDay(Lexicon.Match<String> word) {
        return !text.hasOneOf("的值营销工收库日签现汇", word.span().to())
                && !text.hasOneOf("按及以盘开的", word.span().from() - 1);
    }

    private static Found day(Lexicon.Match<String> word) {
        return Found.exactly(word.span().from(), word.span().to(), Kind.DURATION, word.meaning(), "d");
    }

    /** 3天至5天, 9:00-18:00. */
    private Found ranged(Found first) {
        var end = first.span().to();
        var dash = text.skipSpaces(end);
        if (first.bound() != Bound.EXACTLY || first.kind() == Kind.FREQUENCY) {
            return first;
        }
        var next = text.hasOneOf("-~至到", dash) ? dash + 1 : text.has("to ", dash) ? dash + 3 : -1;
        if (next < 0) {
            return first;
        }
        return core(text.skipSpaces(next))
                .filter(second -> second.measuresLike(first) && second.bound() == Bound.EXACTLY)
                .filter(second -> first.kind() != Kind.DATE
                        && first.upTo().isEmpty()
                        && second.upTo().isEmpty())
                .map(first::range)
                .orElse(first);
    }

    private int take(Found core, int floor) {
        var limited = Bounds.limited(text, core, floor);
        var whole = limited.found();
        var quantity = new Quantity(
                whole.span(),
                whole.kind(),
                whole.bound(),
                whole.value(),
                whole.upTo(),
                unit(whole),
                limited.words().map(List::of).orElse(List.of()));
        if (isArticle(quantity, core)) {
            return whole.span().to();
        }
        found.add(monthly(quantity).orElse(quantity));
        return whole.span().to();
    }

    private String unit(Found whole) {
        var said = whole.span().in(text.plain());
        var named = said.indexOf('¥') >= 0 || said.contains("人民币") || said.contains("rmb") || said.contains("cny");
        return whole.kind() == Kind.MONEY && whole.unit().equals("CNY") && !named ? currency : whole.unit();
    }

    /**
     * 一名员工: a count of one is an article, unless a bound says that it is meant. 由两名经理, 分为三级: who acts and how a
     * thing is divided is no limit either.
     */
    private boolean isArticle(Quantity quantity, Found core) {
        var from = core.span().from();
        if (quantity.kind() != Kind.COUNT || quantity.bound() != Bound.EXACTLY) {
            return false;
        }
        if (text.isDigit(from)) {
            return false;
        }
        var one =
                text.at(from) == '一' || text.at(from) == '零' || quantity.value().equals("1");
        return one || divides(from) || actors(quantity, from);
    }

    private boolean divides(int from) {
        return text.firstOf(from - 2, "分为", "分成", "共分", "以下", "下列", "上述", "前述").isPresent() && from >= 2;
    }

    private boolean actors(Quantity quantity, int from) {
        var people = "人名位个方家组部门person".contains(quantity.unit());
        var opens = from == 0
                || text.hasOneOf("，,。；;：:\n由被凡将与和", from - 1)
                || text.firstOf(from - 6, "where ").isPresent();
        return people
                && opens
                && Character.isLetter(text.at(text.skipSpaces(quantity.span().to())));
    }

    /** 每月8日前…10日前: a day behind a day of the month, in the same sentence, is one too. */
    private Optional<Quantity> monthly(Quantity quantity) {
        var till = quantity.kind() == Kind.DURATION
                && quantity.unit().equals("d")
                && !quantity.boundBy().isEmpty();
        if (!till
                || found.isEmpty()
                || quantity.boundBy().getFirst().in(text.plain()).indexOf('前') < 0) {
            return Optional.empty();
        }
        var last = found.getLast();
        var between = text.plain()
                .substring(
                        last.span().to(),
                        Math.max(last.span().to(), quantity.span().from()));
        if (last.kind() != Kind.DATE || !last.value().startsWith("D") || between.indexOf('。') >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(
                quantity.span(),
                Kind.DATE,
                Bound.WITHIN,
                "D" + quantity.value(),
                Optional.empty(),
                "",
                quantity.boundBy()));
    }

    private static Lexicon<String> days() {
        return new Lexicon<String>()
                .add("当日", "0")
                .add("当天", "0")
                .add("即日", "0")
                .add("同日", "0")
                .add("the same day", "0")
                .add("same-day", "0")
                .add("same day", "0")
                .add("次日", "1")
                .add("翌日", "1")
                .add("隔日", "1")
                .add("第二天", "1")
                .add("the next day", "1")
                .add("the following day", "1");
    }
}
