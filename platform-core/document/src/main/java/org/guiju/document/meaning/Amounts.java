package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.guiju.document.meaning.Quantity.Kind;

/** Reads shares and money whose sign stands before the number: 百分之三十, 三成五, 八五折, 三分之一, {@code ¥500}, 人民币叁仟元整. */
final class Amounts {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int AMOUNT_WORDS = 14;
    private static final Lexicon<String> CURRENCIES = currencies();
    private static final Lexicon<BigDecimal> PARTS = new Lexicon<BigDecimal>()
            .add("百分之", BigDecimal.ONE)
            .add("千分之", new BigDecimal("0.1"))
            .add("万分之", new BigDecimal("0.01"));

    private final Script text;
    private final Numerals numerals;

    Amounts(Script text, Numerals numerals) {
        this.text = text;
        this.numerals = numerals;
    }

    Optional<Found> at(int place) {
        return parts(place)
                .or(() -> money(place))
                .or(() -> numerals.at(place).flatMap(number -> number(place, number)))
                .or(() -> half(place));
    }

    private Optional<Found> parts(int place) {
        return PARTS.at(text, place).flatMap(part -> numerals.at(part.span().to())
                .map(number -> point(number))
                .map(number -> Found.of(place, number.to(), Kind.PERCENT, number, part.meaning(), "%")));
    }

    /** 百分之三点五. */
    private Numeral point(Numeral whole) {
        var digit = text.at(whole.to()) == '点' ? Numerals.digit(text.at(whole.to() + 1)) : -1;
        return digit < 0 ? whole : Numeral.exactly(whole.value().add(BigDecimal.valueOf(digit, 1)), whole.to() + 2);
    }

    private Optional<Found> number(int place, Numeral number) {
        var end = text.skipSpaces(number.to());
        if (text.at(end) == '折' && !text.hasOneOf("叠断磨合扣返", end + 1)) {
            return Optional.of(Found.exactly(place, end + 1, Kind.PERCENT, Numeral.written(discount(number)), "%"));
        }
        if (text.at(end) == '成'
                && number.upTo().isEmpty()
                && Numerals.digit(text.at(end + 1)) > 0
                && !numerals.begins(end + 2)
                && !text.hasOneOf("个名人次年", end + 2)) {
            var value = number.value().multiply(TEN).add(BigDecimal.valueOf(Numerals.digit(text.at(end + 1))));
            return Optional.of(Found.exactly(place, end + 2, Kind.PERCENT, Numeral.written(value), "%"));
        }
        if (text.has("分之", end)) {
            return numerals.at(end + 2)
                    .filter(over -> number.value().signum() > 0)
                    .map(over -> share(place, over, number));
        }
        return bare(place, number);
    }

    private static Found share(int place, Numeral over, Numeral under) {
        var value = over.value().multiply(HUNDRED).divide(under.value(), 2, RoundingMode.HALF_UP);
        return Found.exactly(place, over.to(), Kind.PERCENT, Numeral.written(value), "%");
    }

    private static BigDecimal discount(Numeral number) {
        var value = number.upTo()
                .map(second -> number.value().multiply(TEN).add(second))
                .orElse(number.value());
        return value.compareTo(TEN) < 0 ? value.multiply(TEN) : value;
    }

    private Optional<Found> money(int place) {
        return CURRENCIES
                .at(text, place)
                .flatMap(sign -> numerals.at(text.skipSpaces(sign.span().to())).map(number -> {
                    var unit = Measures.UNITS
                            .at(text, text.skipSpaces(number.to()))
                            .filter(one -> one.meaning().kind() == Kind.MONEY);
                    var end = unit.map(one -> one.span().to()).orElse(number.to());
                    var currency = sign.meaning().isEmpty()
                            ? unit.map(one -> one.meaning().code()).orElse("CNY")
                            : sign.meaning();
                    return Found.of(place, end, Kind.MONEY, number, BigDecimal.ONE, currency);
                }));
    }

    /** 合同额20万: an amount of ten thousands without a unit is money where the words before it speak of money. */
    private Optional<Found> bare(int place, Numeral number) {
        var end = number.to();
        if (text.at(end - 1) != '万' || Measures.UNITS.at(text, end).isPresent() || text.hasOneOf("人次户件个台条", end)) {
            return Optional.empty();
        }
        for (var before = Math.max(0, place - AMOUNT_WORDS); before < place; before++) {
            if (text.hasOneOf("额款价金费资薪酬绩收销奖罚", before)) {
                return Optional.of(Found.of(place, end, Kind.MONEY, number, BigDecimal.ONE, "CNY"));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> half(int place) {
        return text.firstOf(place, "一半", "半数", "half of", "one half", "half the")
                .map(word -> Found.exactly(place, place + word.length(), Kind.PERCENT, "50", "%"));
    }

    private static Lexicon<String> currencies() {
        return new Lexicon<String>()
                .add("¥", "CNY")
                .add("rmb", "CNY")
                .add("rmb¥", "CNY")
                .add("cny", "CNY")
                .add("人民币", "CNY")
                .add("hk$", "HKD")
                .add("hkd", "HKD")
                .add("港币", "HKD")
                .add("港元", "HKD")
                .add("nt$", "TWD")
                .add("ntd", "TWD")
                .add("twd", "TWD")
                .add("新台币", "TWD")
                .add("台币", "TWD")
                .add("us$", "USD")
                .add("usd", "USD")
                .add("$", "USD")
                .add("美元", "USD")
                .add("€", "EUR");
    }
}
