package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.guiju.document.meaning.Quantity.Kind;

/** Reads a number with the unit or measure word behind it: 24小时, 一年半, 3-5天, 8℃, 两款, {@code 3 working days}. */
final class Measures {

    static final Lexicon<Unit> UNITS = Lexicon.read("units.txt", Unit::of);
    private static final Lexicon<String> COUNTS = counts();
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Script text;
    private final Numerals numerals;
    private final EnglishCounts nouns;

    Measures(Script text, Numerals numerals) {
        this.text = text;
        this.numerals = numerals;
        this.nouns = new EnglishCounts(text);
    }

    record Unit(Kind kind, String code, BigDecimal factor) {

        static Unit of(String line) {
            var parts = line.split(" ");
            return new Unit(Kind.valueOf(parts[0]), parts[1], new BigDecimal(parts[2]));
        }

        boolean isDuration() {
            return kind == Kind.DURATION;
        }
    }

    Optional<Found> at(int place) {
        if (text.at(place) == '半') {
            return half(place);
        }
        if (text.has("between ", place)) {
            return between(place);
        }
        var sign = sign(place);
        return numerals.at(sign).flatMap(number -> measured(place, number, sign > place));
    }

    private Optional<Found> between(int place) {
        return numerals.at(place + "between ".length())
                .filter(lower -> text.has(" and ", lower.to()))
                .flatMap(lower -> numerals.at(lower.to() + " and ".length())
                        .flatMap(upper -> measured(
                                place,
                                new Numeral(lower.value(), Optional.of(upper.value()), upper.to()),
                                false,
                                unit(upper.to()))));
    }

    /** The place of the number behind 零下 or a minus that is no dash. */
    private int sign(int place) {
        if (text.has("零下", place)) {
            return text.skipSpaces(place + 2);
        }
        var dash = text.at(place) == '-' && text.isDigit(place + 1);
        var loose = place == 0 || !Character.isLetterOrDigit(text.at(place - 1)) || text.hasOneOf("为在于至到达", place - 1);
        return dash && loose ? place + 1 : place;
    }

    private Optional<Found> measured(int from, Numeral number, boolean negative) {
        var range = number.upTo().isPresent() ? Optional.<Numeral>empty() : upper(number);
        var last = range.orElse(number);
        var unit = unit(last.to());
        if (range.isPresent() && unit.isEmpty() && count(last, true).isEmpty()) {
            return measured(from, number, negative, unit(number.to()));
        }
        var both = range.map(end -> new Numeral(number.value(), Optional.of(end.value()), end.to()))
                .orElse(number);
        return measured(from, both, negative, unit);
    }

    private Optional<Found> measured(int from, Numeral number, boolean negative, Optional<Lexicon.Match<Unit>> unit) {
        if (unit.isEmpty()) {
            return count(number, number.upTo().isPresent()).map(word -> counted(from, number, word));
        }
        var meaning = unit.get().meaning();
        var end = unit.get().span().to();
        if (!fits(number, meaning, unit.get().span())) {
            return Optional.empty();
        }
        if (negative && meaning.kind() == Kind.TEMPERATURE) {
            return Optional.of(Found.of(
                    from, end, meaning.kind(), number.times(BigDecimal.ONE.negate(), end), BigDecimal.ONE, "C"));
        }
        var found = Found.of(from, end, meaning.kind(), number, meaning.factor(), meaning.code());
        return Optional.of(meaning.isDuration() && number.upTo().isEmpty() ? longer(found, number, meaning) : found);
    }

    private Found counted(int from, Numeral number, Lexicon.Match<String> word) {
        var end = word.span().to();
        return per(end).map(unit -> Found.of(
                        from,
                        unit.span().to(),
                        Kind.FREQUENCY,
                        number,
                        BigDecimal.ONE,
                        unit.meaning().code()))
                .orElse(Found.of(from, end, Kind.COUNT, number, BigDecimal.ONE, word.meaning()));
    }

    /** 5家/周, {@code ten visits per week}. */
    private Optional<Lexicon.Match<Unit>> per(int place) {
        return text.firstOf(text.skipSpaces(place), "/", "per ", "a ", "each ", "every ")
                .flatMap(word -> unit(text.skipSpaces(place) + word.length())
                        .filter(unit -> unit.meaning().isDuration()));
    }

    /** The second number of {@code 3-5天}; the unit comes behind it. */
    private Optional<Numeral> upper(Numeral lower) {
        var dash = text.skipSpaces(lower.to());
        if (!text.hasOneOf("-~至到", dash)) {
            return text.has("to ", dash) ? numerals.at(text.skipSpaces(dash + 3)) : Optional.empty();
        }
        return numerals.at(text.skipSpaces(dash + 1))
                .filter(higher -> higher.value().compareTo(lower.value()) > 0);
    }

    Optional<Lexicon.Match<Unit>> unit(int place) {
        var at = text.at(place) == '-' && text.isLatin(place + 1) ? place + 1 : text.skipSpaces(place);
        return UNITS.at(text, at);
    }

    private Optional<Lexicon.Match<String>> count(Numeral number, boolean sure) {
        var place = text.skipSpaces(number.to());
        var word = COUNTS.at(text, place);
        if (word.isPresent() && text.at(place) == '点' && text.isDigit(place + 1)) {
            return Optional.empty();
        }
        if (number.value().scale() > 0 && text.hasOneOf("条款项", place)) {
            return Optional.empty();
        }
        return word.or(() -> nouns.at(place)).or(() -> limited(place));
    }

    /** 三声之内: any one character is a measure word where a bound follows. */
    private Optional<Lexicon.Match<String>> limited(int place) {
        var han = Character.isIdeographic(text.at(place)) && "以之级".indexOf(text.at(place)) < 0;
        return han && text.firstOf(place + 1, "之内", "以内", "以上", "以下", "内").isPresent()
                ? Optional.of(new Lexicon.Match<>(new Span(place, place + 1), String.valueOf(text.at(place))))
                : Optional.empty();
    }

    /** What is written like a quantity and is none: 十分重要, 2024年, 3月, 三成员. */
    private boolean fits(Numeral number, Unit unit, Span word) {
        var said = word.in(text.plain());
        var next = text.at(word.to());
        return switch (said) {
            case "月" -> text.hasOneOf("内以之", word.to()) && !text.isDigit(word.to() + 1) && next != '份';
            case "年" -> number.value().compareTo(BigDecimal.valueOf(200)) < 0;
            case "年度", "季度", "季", "周" -> "一二三四五六日天期".indexOf(next) < 0 && number.to() < word.to();
            case "成" -> "员为立本功品交果就绩年不都分".indexOf(next) < 0;
            case "度" -> "评考反无测检".indexOf(next) < 0;
            case "分" -> points(number, next);
            case "t", "m", "l", "g", "h" -> !text.isLatin(word.to());
            case "角" -> "度色落".indexOf(next) < 0;
            case "圆", "块" -> "桌形柱".indexOf(next) < 0 && !(next >= '一' && said.equals("块"));
            default -> true;
        };
    }

    private boolean points(Numeral number, char next) {
        var adverb = number.value().compareTo(BigDecimal.TEN) == 0 && text.at(number.to() - 1) == '十';
        var whole = "之制店公享成布为组".indexOf(next) >= 0;
        return !whole && (!adverb || text.hasOneOf("扣加减得满记罚达", number.to() - 2));
    }

    /** 一年半, 1小时30分. */
    private Found longer(Found found, Numeral number, Unit unit) {
        var end = found.span().to();
        if (text.at(end) == '半' && !text.hasOneOf("价额", end + 1)) {
            return whole(found.span().from(), end + 1, number.value().add(HALF), unit);
        }
        var rest = numerals.at(end).flatMap(more -> unit(more.to())
                .filter(part ->
                        part.meaning().isDuration() || part.meaning().code().equals("分"))
                .flatMap(part -> smaller(unit, part.meaning())
                        .map(share -> Numeral.exactly(
                                number.value().multiply(share).add(more.value()),
                                part.span().to()))));
        return rest.map(sum ->
                        Found.of(found.span().from(), sum.to(), Kind.DURATION, sum, BigDecimal.ONE, smallerUnit(unit)))
                .orElse(found);
    }

    private static Optional<BigDecimal> smaller(Unit unit, Unit part) {
        return switch (unit.code() + " " + part.code()) {
            case "h min", "h 分" -> Optional.of(BigDecimal.valueOf(60));
            case "year month" -> Optional.of(BigDecimal.valueOf(12));
            case "d h" -> Optional.of(BigDecimal.valueOf(24));
            default -> Optional.empty();
        };
    }

    private static String smallerUnit(Unit unit) {
        return switch (unit.code()) {
            case "h" -> "min";
            case "year" -> "month";
            default -> "h";
        };
    }

    /** 半年, 半小时, 半个月, and 个半 as in 三个半小时 by the number before it. */
    private Optional<Found> half(int place) {
        var noun = text.at(place + 1) == '个' ? place + 2 : place + 1;
        return UNITS.at(text, noun)
                .or(() -> UNITS.at(text, place + 1))
                .filter(unit -> unit.meaning().isDuration())
                .filter(unit -> !text.has("年度", place + 1))
                .map(unit -> whole(place, unit.span().to(), HALF, unit.meaning()));
    }

    private static Found whole(int from, int to, BigDecimal value, Unit unit) {
        return switch (unit.code()) {
            case "year" -> months(from, to, value.multiply(BigDecimal.valueOf(12)));
            case "h" ->
                Found.exactly(from, to, Kind.DURATION, Numeral.written(value.multiply(BigDecimal.valueOf(60))), "min");
            default ->
                Found.exactly(from, to, Kind.DURATION, Numeral.written(value.multiply(unit.factor())), unit.code());
        };
    }

    private static Found months(int from, int to, BigDecimal value) {
        return Found.exactly(from, to, Kind.DURATION, Numeral.written(value), "month");
    }

    /** 三个半小时, 一个半月: the number stands before 个半. */
    Optional<Found> andHalf(int place) {
        return numerals.at(place).filter(number -> text.has("个半", number.to())).flatMap(number -> UNITS.at(
                        text, number.to() + 2)
                .filter(unit -> unit.meaning().isDuration())
                .map(unit -> whole(place, unit.span().to(), number.value().add(HALF), unit.meaning())));
    }

    private static Lexicon<String> counts() {
        var lexicon = new Lexicon<String>();
        Lexicon.lines("measures.txt").stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .forEach(word -> lexicon.add(word, word));
        return lexicon.add("个人", "人").add("个部门", "部门");
    }
}
