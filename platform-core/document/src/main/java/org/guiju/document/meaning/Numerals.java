package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Reads numbers: Arabic, Chinese, capital, mixed, and English words. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";
    private static final String SCALES = "十百千万亿拾佰仟";
    private static final int MOST_DIGITS = 18;
    private static final Lexicon<Integer> ENGLISH = english();

    private final Script text;

    Numerals(Script text) {
        this.text = text;
    }

    Optional<Numeral> at(int place) {
        if (text.isDigit(place)) {
            return arabic(place);
        }
        if (isHan(place)) {
            return han(place);
        }
        return text.isLatin(place) ? english(place) : Optional.empty();
    }

    boolean begins(int place) {
        return text.isDigit(place) || isHan(place);
    }

    /** The place after everything at this one that is made of digits, so that it is looked at once. */
    int skip(int place) {
        var next = place;
        while (text.isDigit(next) || ((text.at(next) == '.' || text.at(next) == ',') && text.isDigit(next + 1))) {
            next++;
        }
        while (next == place || isHan(next)) {
            next++;
        }
        return next;
    }

    private Optional<Numeral> arabic(int place) {
        if (place > 0 && (text.isDigit(place - 1) || text.at(place - 1) == '.' && text.isDigit(place - 2))) {
            return Optional.empty();
        }
        var end = fraction(grouped(place));
        if (end - place > MOST_DIGITS || text.at(end) == '.' && text.isDigit(end + 1)) {
            return Optional.empty();
        }
        var value = new BigDecimal(text.plain().substring(place, end).replace(",", ""));
        return Optional.of(scaled(value, end));
    }

    private int grouped(int place) {
        var end = place;
        while (text.isDigit(end)) {
            end++;
        }
        while (end - place <= 3 + MOST_DIGITS && text.at(end) == ',' && isGroup(end + 1)) {
            end += 4;
        }
        return end;
    }

    private boolean isGroup(int place) {
        return text.isDigit(place) && text.isDigit(place + 1) && text.isDigit(place + 2) && !text.isDigit(place + 3);
    }

    private int fraction(int place) {
        if (text.at(place) != '.' || !text.isDigit(place + 1)) {
            return place;
        }
        var end = place + 1;
        while (text.isDigit(end)) {
            end++;
        }
        return end;
    }

    /** {@code 3万5千}: what follows a scale is added while the scales fall. */
    private Numeral scaled(BigDecimal first, int place) {
        var scale = scale(place);
        if (scale == 0) {
            return latin(first, place);
        }
        var sum = first.multiply(BigDecimal.valueOf(scale));
        var end = place + 1;
        while (text.isDigit(end) || isHan(end) && digit(end) > 0) {
            var digits = text.isDigit(end) ? fraction(grouped(end)) : end + 1;
            var next = scale(digits);
            if (next == 0 || next >= scale || digits - end > MOST_DIGITS) {
                break;
            }
            var part = text.isDigit(end)
                    ? new BigDecimal(text.plain().substring(end, digits).replace(",", ""))
                    : BigDecimal.valueOf(digit(end));
            sum = sum.add(part.multiply(BigDecimal.valueOf(next)));
            scale = next;
            end = digits + 1;
        }
        if (scale(end) == 10_000 || scale(end) == 100_000_000) {
            return Numeral.exactly(sum.multiply(BigDecimal.valueOf(scale(end))), end + 1);
        }
        return Numeral.exactly(sum, end);
    }

    /** {@code 5k}, {@code 3w}. */
    private Numeral latin(BigDecimal first, int place) {
        var scale = text.isLatin(place + 1) ? 0 : text.at(place) == 'k' ? 1_000 : text.at(place) == 'w' ? 10_000 : 0;
        return scale == 0
                ? Numeral.exactly(first, place)
                : Numeral.exactly(first.multiply(BigDecimal.valueOf(scale)), place + 1);
    }

    private Optional<Numeral> han(int place) {
        if (place > 0 && isHan(place - 1)) {
            return Optional.empty();
        }
        var end = runEnd(place);
        var run = text.plain().substring(place, end);
        if (run.chars().noneMatch(letter -> SCALES.indexOf(letter) >= 0)) {
            return digits(run, end);
        }
        return new HanNumber(run).value().map(value -> Numeral.exactly(value, end));
    }

    private int runEnd(int place) {
        var end = place;
        while (end - place < 2 * MOST_DIGITS && isHan(end)) {
            end++;
        }
        return end;
    }

    private Optional<Numeral> digits(String run, int end) {
        if (run.length() == 1) {
            var whole = BigDecimal.valueOf(digit(run.charAt(0)));
            return Optional.of(point(whole, end));
        }
        var value = new StringBuilder();
        run.chars().forEach(letter -> value.append(digit((char) letter)));
        if (run.length() == 2 && value.charAt(0) < value.charAt(1) && run.indexOf('零') < 0 && run.indexOf('〇') < 0) {
            return Optional.of(new Numeral(
                    BigDecimal.valueOf(value.charAt(0) - '0'),
                    Optional.of(BigDecimal.valueOf(value.charAt(1) - '0')),
                    end));
        }
        return Optional.of(Numeral.exactly(new BigDecimal(value.toString()), end));
    }

    /** 一点五倍, but not 九点五十分. */
    private Numeral point(BigDecimal whole, int end) {
        var fraction = text.at(end) == '点' && isHan(end + 1) ? digit(end + 1) : -1;
        if (fraction < 0 || !text.hasOneOf(whole.signum() == 0 ? "倍米吨斤公小万元年天成%个分" : "倍米吨斤公小万元年天成%个", end + 2)) {
            return Numeral.exactly(whole, end);
        }
        return Numeral.exactly(whole.add(BigDecimal.valueOf(fraction, 1)), end + 2);
    }

    private Optional<Numeral> english(int place) {
        return ENGLISH.at(text, place).map(match -> {
            var end = match.span().to();
            var value = match.meaning();
            if (value >= 20 && text.at(end) == '-') {
                var unit = ENGLISH.at(text, end + 1).filter(one -> one.meaning() < 10);
                if (unit.isPresent()) {
                    return Numeral.exactly(
                            BigDecimal.valueOf(value + unit.get().meaning()),
                            unit.get().span().to());
                }
            }
            return Numeral.exactly(BigDecimal.valueOf(value), parenthesised(end, value));
        });
    }

    /** {@code two (2) days}. */
    private int parenthesised(int place, int value) {
        var repeat = " (" + value + ")";
        return text.has(repeat, place) ? place + repeat.length() : place;
    }

    private boolean isHan(int place) {
        var letter = text.at(place);
        return digit(letter) >= 0 || SCALES.indexOf(letter) >= 0;
    }

    private int digit(int place) {
        return digit(text.at(place));
    }

    private long scale(int place) {
        return HanNumber.scale(text.at(place)).orElse(0L);
    }

    static int digit(char letter) {
        if (letter == '〇') {
            return 0;
        }
        if (letter == '两') {
            return 2;
        }
        return Math.max(DIGITS.indexOf(letter), CAPITALS.indexOf(letter));
    }

    private static Lexicon<Integer> english() {
        var lexicon = new Lexicon<Integer>();
        var words = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                        + "seventeen eighteen nineteen twenty")
                .split(" ");
        for (var at = 0; at < words.length; at++) {
            lexicon.add(words[at], at + 1);
        }
        Map.of("thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "ninety", 90, "hundred", 100)
                .forEach(lexicon::add);
        return lexicon;
    }
}
