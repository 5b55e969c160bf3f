package org.guiju.document.meaning;

import java.util.Optional;
import org.guiju.document.meaning.Quantity.Kind;

/** Reads times of day: {@code 18:30}, 上午10点半, 次日上午10点, {@code 9 am}. */
final class Clocks {

    private static final Lexicon<String> DAYS = new Lexicon<String>();
    private static final Lexicon<Integer> HALVES = new Lexicon<Integer>();

    private static final Lexicon<Integer> NAMED =
            new Lexicon<Integer>().add("noon", 12).add("midday", 12).add("midnight", 24);

    static {
        for (var word : new String[] {"次日", "翌日", "第二天", "隔日", "隔天", "次工作日", "下一工作日", "第二个工作日", "明日"}) {
            DAYS.add(word, "+1");
        }
        for (var word : new String[] {"当日", "当天", "同日", "当晚", "每日", "每天", "每晚"}) {
            DAYS.add(word, "");
        }
        for (var word : new String[] {"下午", "傍晚", "晚上", "晚间", "夜间", "夜里", "当晚", "每晚", "晚", "中午", "午后"}) {
            HALVES.add(word, 12);
        }
        for (var word : new String[] {"上午", "早上", "早晨", "清晨", "凌晨", "早"}) {
            HALVES.add(word, 0);
        }
    }

    private final Script text;
    private final Numerals numerals;

    Clocks(Script text, Numerals numerals) {
        this.text = text;
        this.numerals = numerals;
    }

    private record Hour(int hour, int minute, int to) {}

    Optional<Found> at(int place) {
        if (text.at(place) == ' ') {
            return Optional.empty();
        }
        var noon = NAMED.at(text, place)
                .map(word -> new Hour(word.meaning(), 0, word.span().to()));
        if (noon.isPresent()) {
            return noon.map(hour -> clock(place, hour, shown(-1, hour)));
        }
        var day = DAYS.at(text, place)
                .filter(word -> !word.span().in(text.plain()).startsWith("每"));
        var afterDay = text.skipSpaces(day.map(word -> word.span().to()).orElse(place));
        if (text.at(afterDay) == '的') {
            afterDay++;
        }
        var half = HALVES.at(text, afterDay);
        var number = text.skipSpaces(half.map(word -> word.span().to()).orElse(afterDay));
        var sure = half.isPresent() || day.isPresent();
        return hour(number, sure).map(hour -> {
            var shown = shown(half.map(Lexicon.Match::meaning).orElse(-1), hour);
            return clock(place, hour, shown + day.map(Lexicon.Match::meaning).orElse(""));
        });
    }

    /** {@code noon the next day}: in English the day comes last. */
    private Found clock(int place, Hour hour, String shown) {
        var next = text.skipSpaces(hour.to());
        var later = text.firstOf(next, "the next day", "the following day", "on the next day", "on the following day");
        var to = later.map(word -> next + word.length()).orElse(hour.to());
        return Found.exactly(
                place, to, Kind.CLOCK, shown + later.map(word -> "+1").orElse(""), "");
    }

    private static String shown(int half, Hour hour) {
        var twelve = half == 12 && hour.hour() < 12 && hour.hour() > 0;
        return String.format("%d:%02d", twelve ? hour.hour() + 12 : hour.hour(), hour.minute());
    }

    private Optional<Hour> hour(int place, boolean sure) {
        return numerals.at(place)
                .filter(number -> number.upTo().isEmpty() && number.value().scale() <= 0)
                .filter(number -> number.value().signum() >= 0 && number.value().intValue() <= 24)
                .flatMap(number ->
                        colon(number).or(() -> spoken(place, number, sure)).or(() -> english(number)));
    }

    private Optional<Hour> colon(Numeral hour) {
        var place = hour.to();
        if (text.at(place) != ':' || !text.isDigit(place + 1) || !text.isDigit(place + 2) || text.isDigit(place + 3)) {
            return Optional.empty();
        }
        var minute = Integer.parseInt(text.plain().substring(place + 1, place + 3));
        if (minute > 59) {
            return Optional.empty();
        }
        return Optional.of(afternoon(new Hour(hour.value().intValue(), minute, place + 3)));
    }

    private Hour afternoon(Hour hour) {
        var place = text.skipSpaces(hour.to());
        var word = text.firstOf(place, "pm", "p.m.", "am", "a.m.").filter(found -> text.isEdge(place + found.length()));
        if (word.isEmpty()) {
            return hour;
        }
        var late = word.get().startsWith("p") && hour.hour() < 12;
        return new Hour(
                hour.hour() + (late ? 12 : 0), hour.minute(), place + word.get().length());
    }

    private Optional<Hour> english(Numeral number) {
        var whole = new Hour(number.value().intValue(), 0, number.to());
        var read = afternoon(whole);
        return read.to() > whole.to() ? Optional.of(read) : Optional.empty();
    }

    private Optional<Hour> spoken(int place, Numeral number, boolean sure) {
        var mark = number.to();
        var o = text.at(mark) == '点';
        if (!o && !(text.at(mark) == '时' && !text.hasOneOf("间候段限效", mark + 1))) {
            return Optional.empty();
        }
        var end = o && text.at(mark + 1) == '钟' ? mark + 2 : mark + 1;
        var minutes = minutes(end);
        var follows = minutes.to() > end || text.hasOneOf("前以之至到-~准整后", end) || text.at(end) == '\n';
        var digits =
                text.isDigit(place) && o && !text.hasOneOf("要建意内以名评击单餐菜心检货积", end) && !text.hasOneOf("列下几", place - 1);
        var scored = !sure && number.value().signum() == 0 && text.hasOneOf("扣加减得绩罚", place - 1);
        if (scored || !sure && !follows && !digits) {
            return Optional.empty();
        }
        return Optional.of(new Hour(number.value().intValue(), minutes.minute(), minutes.to()));
    }

    private Hour minutes(int place) {
        if (text.at(place) == '半') {
            return new Hour(0, 30, place + 1);
        }
        if (text.at(place) == '整') {
            return new Hour(0, 0, place + 1);
        }
        if (text.has("一刻", place)) {
            return new Hour(0, 15, place + 2);
        }
        if (text.has("三刻", place)) {
            return new Hour(0, 45, place + 2);
        }
        return numerals.at(place)
                .filter(number -> number.value().scale() <= 0 && number.value().intValue() < 60)
                .filter(number -> text.at(number.to()) == '分' || text.at(number.to()) > 255 && number.to() - place == 2)
                .map(number -> new Hour(0, number.value().intValue(), minuteEnd(number.to())))
                .orElse(new Hour(0, 0, place));
    }

    private int minuteEnd(int place) {
        return text.at(place) == '分' ? place + (text.at(place + 1) == '钟' ? 2 : 1) : place;
    }
}
