package org.guiju.document.meaning;

import java.util.Optional;
import org.guiju.document.meaning.Quantity.Kind;

/** Reads dates: 2025年3月1日, 二〇二五年三月一日, 民国114年3月1日, {@code 2025-03-01}, 3月15日, 每月5日, 月底, {@code 1 April 2025}. */
final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int REPUBLIC = 1911;
    private static final Lexicon<String> MONTH_OF = new Lexicon<String>();
    private static final Lexicon<String> ENDS = new Lexicon<String>();
    private static final Lexicon<Integer> MONTHS = new Lexicon<Integer>();

    static {
        for (var word : "每月 每个月 当月 次月 下月 本月 上月 翌月 下个月 每月的 次月的 当月的 月 隔月 各月".split(" ")) {
            MONTH_OF.add(word, "");
        }
        for (var word : "月底 月末 最后一天 最后一日 最末日".split(" ")) {
            ENDS.add(word, "D-1");
        }
        var names = "january february march april may june july august september october november december".split(" ");
        for (var month = 1; month <= names.length; month++) {
            MONTHS.add(names[month - 1], month);
            MONTHS.add(names[month - 1].substring(0, 3), month);
        }
    }

    private final Script text;
    private final Numerals numerals;

    Dates(Script text, Numerals numerals) {
        this.text = text;
        this.numerals = numerals;
    }

    Optional<Found> at(int place) {
        return republic(place)
                .or(() -> numeric(place))
                .or(() -> han(place))
                .or(() -> monthly(place))
                .or(() -> english(place));
    }

    private Optional<Found> republic(int place) {
        return text.firstOf(place, "中华民国", "民国")
                .flatMap(word -> year(text.skipSpaces(place + word.length()), REPUBLIC, place));
    }

    private Optional<Found> han(int place) {
        return year(place, 0, place).or(() -> yearly(place));
    }

    private Optional<Found> year(int place, int added, int from) {
        return numerals.at(place)
                .filter(year -> text.at(text.skipSpaces(year.to())) == '年')
                .flatMap(year -> {
                    var value = year.value().intValue() + added;
                    if (value < FIRST_YEAR || value > LAST_YEAR) {
                        return Optional.empty();
                    }
                    var month = small(text.skipSpaces(text.skipSpaces(year.to()) + 1), 12, "月");
                    return month.map(of -> small(text.skipSpaces(of.to()), 31, "日号")
                            .map(day -> date(from, day.to(), value, of.value(), day.value()))
                            .orElse(Found.exactly(
                                    from, of.to(), Kind.DATE, "%d-%02d".formatted(value, of.value()), "")));
                });
    }

    private Optional<Found> yearly(int place) {
        var named = text.firstOf(place, "每年", "次年", "当年", "本年", "每年的")
                .map(String::length)
                .orElse(0);
        return small(place + named, 12, "月").flatMap(month -> small(text.skipSpaces(month.to()), 31, "日号")
                .map(day -> Found.exactly(
                        place, day.to(), Kind.DATE, "--%02d-%02d".formatted(month.value(), day.value()), "")));
    }

    private record Part(int value, int to) {}

    private Optional<Part> small(int place, int most, String marks) {
        return numerals.at(place)
                .filter(number -> number.upTo().isEmpty() && number.value().scale() <= 0)
                .filter(number -> number.value().signum() > 0 && number.value().intValue() <= most)
                .flatMap(number -> {
                    var mark = text.skipSpaces(number.to());
                    return text.hasOneOf(marks, mark)
                            ? Optional.of(new Part(number.value().intValue(), mark + 1))
                            : Optional.empty();
                });
    }

    private static Found date(int from, int to, int year, int month, int day) {
        return Found.exactly(from, to, Kind.DATE, "%d-%02d-%02d".formatted(year, month, day), "");
    }

    private Optional<Found> numeric(int place) {
        var separator = text.at(place + 4);
        if ("-/.".indexOf(separator) < 0 || text.isDigit(place - 1)) {
            return Optional.empty();
        }
        var year = digits(place, 4);
        var month = digits(place + 5, 2);
        if (year.isEmpty() || month.isEmpty() || text.at(month.get().to()) != separator) {
            return Optional.empty();
        }
        return digits(month.get().to() + 1, 2)
                .filter(day -> plausible(year.get(), month.get(), day))
                .map(day ->
                        date(place, day.to(), year.get().value(), month.get().value(), day.value()));
    }

    private static boolean plausible(Part year, Part month, Part day) {
        return year.value() >= FIRST_YEAR && year.value() <= LAST_YEAR && in(month, 12) && in(day, 31);
    }

    private static boolean in(Part part, int most) {
        return part.value() >= 1 && part.value() <= most;
    }

    private Optional<Part> digits(int place, int most) {
        var end = place;
        while (end - place < most && text.isDigit(end)) {
            end++;
        }
        if (end == place || text.isDigit(end)) {
            return Optional.empty();
        }
        return Optional.of(new Part(Integer.parseInt(text.plain().substring(place, end)), end));
    }

    /** 每月5日, 次月十号, 月底, and 5号 where nothing else can be meant. */
    private Optional<Found> monthly(int place) {
        var month = MONTH_OF.at(text, place);
        var day = text.skipSpaces(month.map(word -> word.span().to()).orElse(place));
        var end = ENDS.at(text, month.isPresent() && text.at(day - 1) == '月' && !text.has("最", day) ? day - 1 : day);
        if (end.isPresent() && (month.isPresent() || text.has("月", day))) {
            return Optional.of(Found.exactly(place, end.get().span().to(), Kind.DATE, "D-1", ""));
        }
        if (month.isEmpty() && !isDayAlone(place)) {
            return Optional.empty();
        }
        return small(day, 31, "日号")
                .filter(found -> month.isEmpty() || !text.hasOneOf("内工历", found.to()))
                .map(found -> Found.exactly(place, found.to(), Kind.DATE, "D" + found.value(), ""));
    }

    /** A day of the month without its month: 15号发放. */
    private boolean isDayAlone(int place) {
        return numerals.at(place)
                .filter(number -> text.at(place) != '一' && text.at(number.to()) == '号')
                .filter(number -> !text.hasOneOf("楼仓店机门库房线码灶文", number.to() + 1))
                .isPresent();
    }

    private Optional<Found> english(int place) {
        return MONTHS.at(text, place)
                .flatMap(month -> day(text.skipSpaces(month.span().to()))
                        .map(day -> dated(place, month.meaning(), day, day.to())))
                .or(() -> day(place).flatMap(day -> dayFirst(place, day)));
    }

    private Optional<Found> dayFirst(int place, Part day) {
        var next = text.skipSpaces(day.to());
        var of = text.has("of ", next) ? text.skipSpaces(next + 3) : next;
        var month = MONTHS.at(text, of);
        if (month.isPresent()) {
            return Optional.of(
                    dated(place, month.get().meaning(), day, month.get().span().to()));
        }
        return text.firstOf(of, "each month", "every month", "the month", "the following month", "the next month")
                .map(word -> Found.exactly(place, of + word.length(), Kind.DATE, "D" + day.value(), ""));
    }

    private Found dated(int place, int month, Part day, int to) {
        var after = text.skipSpaces(text.at(to) == ',' ? to + 1 : to);
        return digits(after, 4)
                .filter(year -> year.value() >= FIRST_YEAR && year.value() <= LAST_YEAR)
                .map(year -> date(place, year.to(), year.value(), month, day.value()))
                .orElse(Found.exactly(place, to, Kind.DATE, "--%02d-%02d".formatted(month, day.value()), ""));
    }

    private Optional<Part> day(int place) {
        return digits(place, 2).filter(day -> in(day, 31)).map(day -> {
            var ordinal = text.firstOf(day.to(), "st", "nd", "rd", "th");
            return new Part(day.value(), day.to() + ordinal.map(String::length).orElse(0));
        });
    }
}
