package org.guiju.document.meaning;

import java.math.BigDecimal;
import java.util.Optional;
import org.guiju.document.meaning.Quantity.Bound;
import org.guiju.document.meaning.Quantity.Kind;

/** Reads how often: 每月至少一次, 每周两次, 每4小时, 一天三次, 2次/周, {@code at least once a week}. */
final class Frequencies {

    private static final int GAP = 14;
    private static final int BASE = 16;
    private static final int NEAR = 7;
    private static final String STOPS = "，,。；;：:、\n（(）)";
    private static final String COUNTED = "次回遍家个条份件篇场课趟通轮";
    private static final Lexicon<String> PERIODS = Lexicon.read("periods.txt", line -> line);
    private static final Lexicon<Integer> TIMES =
            new Lexicon<Integer>().add("once", 1).add("twice", 2).add("thrice", 3);
    private static final Lexicon<String> BASES = new Lexicon<String>();

    static {
        for (var word : ("工资 底薪 薪资 薪酬 补贴 津贴 奖金 提成 额度 总额 业绩 销售额 营业额 销售目标 指标 任务 扣 罚 支付 受训 时数 累计 次数 按 计 递增 递减 租金 "
                        + "工作时间 上班 工时 累计 加班 休息 工作 房租 满 发放 最高 最多 限额 可 享受 考核 利息 滞纳金 加收 收入 绩效 出勤 "
                        + "餐费 住宿 标准 报销 全勤 新台币 人民币 港币 ¥")
                .split(" ")) {
            BASES.add(word, word);
        }
    }

    private final Script text;
    private final Numerals numerals;
    private final Measures measures;

    Frequencies(Script text, Numerals numerals, Measures measures) {
        this.text = text;
        this.numerals = numerals;
        this.measures = measures;
    }

    /** @param unit {@code week}, {@code 4h} */
    private record Every(String times, String unit, int to, boolean spelled) {}

    Optional<Found> at(int place) {
        return every(place)
                .flatMap(every -> counted(place, every)
                        .map(found -> Optional.of(found).filter(one -> !isAllowance(one)))
                        .orElseGet(() -> alone(place, every)))
                .or(() -> timesThen(place))
                .or(() -> spanThen(place));
    }

    private Optional<Every> every(int place) {
        var fixed = PERIODS.at(text, place).map(word -> {
            var parts = word.meaning().split(" ");
            return new Every(parts[0], parts[1], word.span().to(), true);
        });
        return interval(place)
                .filter(interval ->
                        fixed.isEmpty() || interval.to() > fixed.get().to())
                .or(() -> fixed);
    }

    /** 每4小时, 每隔两天, {@code every 4 hours}. */
    private Optional<Every> interval(int place) {
        return text.firstOf(place, "每间隔", "每隔", "每", "every ")
                .map(word -> text.skipSpaces(place + word.length()))
                .flatMap(number -> measures.andHalf(number).or(() -> measures.at(number)))
                .filter(found -> found.kind() == Kind.DURATION && found.upTo().isEmpty())
                .map(found -> new Every(
                        "1",
                        (found.value().equals("1") ? "" : found.value()) + found.unit(),
                        found.span().to(),
                        false));
    }

    /** 每月…至少…两次: the count in the same breath, with the words of a bound between. */
    private Optional<Found> counted(int place, Every every) {
        var limit = Math.min(text.length(), every.to() + GAP);
        for (var next = every.to(); next < limit; next++) {
            if (text.hasOneOf(STOPS, next)) {
                return Optional.empty();
            }
            if (numerals.begins(next) || TIMES.at(text, next).isPresent()) {
                var count = times(next);
                if (count.isPresent()) {
                    return Optional.of(bound(place, every, next, count.get()));
                }
                if (text.isDigit(next)) {
                    return Optional.empty();
                }
                next = Math.max(next, numerals.skip(next) - 1);
            }
        }
        return Optional.empty();
    }

    /** 每月不超过3次, 每月三次以上者: how often something may happen is not how often it has to be done. */
    private boolean isAllowance(Found found) {
        var end = found.span().to();
        var capped = text.firstOf(end, "以内", "之内", "内", "以下", "为限", "以上者", "以上的", "及以上的", "(含)以上")
                .isPresent();
        var allowed = found.span().in(text.plain());
        return capped
                || found.bound().isUpper()
                || allowed.indexOf('可') >= 0
                || allowed.indexOf('得') >= 0 && found.bound() == Bound.EXACTLY;
    }

    private Found bound(int place, Every every, int number, Numeral count) {
        var found = Found.of(place, count.to(), Kind.FREQUENCY, count, BigDecimal.ONE, every.unit());
        return Bounds.before(text, number, every.to())
                .map(word -> found.bounded(word.meaning(), word.span()))
                .orElse(found);
    }

    private Optional<Numeral> times(int place) {
        return TIMES.at(text, place)
                .map(word -> Numeral.exactly(
                        BigDecimal.valueOf(word.meaning()), word.span().to()))
                .or(() -> numerals.at(place).flatMap(this::withMeasure));
    }

    private Optional<Numeral> withMeasure(Numeral number) {
        var place = text.skipSpaces(number.to());
        var latin = text.firstOf(place, "times", "time").filter(word -> text.isEdge(place + word.length()));
        if (latin.isPresent()) {
            return Optional.of(new Numeral(
                    number.value(), number.upTo(), place + latin.get().length()));
        }
        var article = number.value().equals(BigDecimal.ONE) && !text.isDigit(number.to() - 1);
        var allowed = article ? "次回遍趟" : COUNTED;
        var unit = Measures.UNITS.at(text, place).isPresent();
        if (unit || !text.hasOneOf(allowed, place) || text.has("次性", place)) {
            return range(number);
        }
        return Optional.of(new Numeral(number.value(), number.upTo(), place + 1));
    }

    /** {@code 1-2次}. */
    private Optional<Numeral> range(Numeral lower) {
        if (!text.hasOneOf("-~至到", lower.to())) {
            return Optional.empty();
        }
        return numerals.at(lower.to() + 1)
                .filter(higher -> text.hasOneOf(COUNTED, higher.to()))
                .map(higher -> new Numeral(lower.value(), Optional.of(higher.value()), higher.to() + 1));
    }

    /** 每月 by itself is how often something is done, unless it is the base of an amount: 每月工资, 每日扣20元. */
    private Optional<Found> alone(int place, Every every) {
        var end = text.skipSpaces(every.to());
        if (every.spelled() && isBase(end)) {
            return Optional.empty();
        }
        var times = text.firstOf(end, "一次", "1次", "各一次", "一回", "once");
        var to = times.map(word -> end + word.length()).orElse(every.to());
        return Optional.of(new Found(
                new Span(place, to), Kind.FREQUENCY, Bound.EXACTLY, every.times(), Optional.empty(), every.unit()));
    }

    private boolean isBase(int place) {
        for (var next = place; next < Math.min(text.length(), place + BASE); next++) {
            if (text.hasOneOf(STOPS, next)) {
                return false;
            }
            if (next < place + NEAR && BASES.at(text, next).isPresent() || isAmount(next)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAmount(int place) {
        if (!numerals.begins(place) || numerals.begins(place - 1)) {
            return false;
        }
        return measures.at(place)
                .filter(found -> found.kind() == Kind.MONEY
                        || found.kind() == Kind.DURATION
                        || found.kind() == Kind.LENGTH
                        || found.kind() == Kind.PERCENT && text.hasOneOf("于过到达", place - 1))
                .filter(found -> !text.hasOneOf("前后提", place - 1)
                        && !text.hasOneOf("内前后", found.span().to()))
                .isPresent();
    }

    /** 2次/周, 一次每月, {@code twice a week}, {@code three times per month}. */
    private Optional<Found> timesThen(int place) {
        return times(place).flatMap(count -> {
            var next = text.skipSpaces(count.to());
            return text.firstOf(next, "/每", "/", "每", "a ", "an ", "per ", "every ", "each ", "in a ")
                    .flatMap(word -> Measures.UNITS
                            .at(text, text.skipSpaces(next + word.length()))
                            .or(() -> Measures.UNITS.at(text, next + word.length()))
                            .filter(unit -> unit.meaning().isDuration()
                                    || unit.meaning().code().equals("班")))
                    .map(unit -> Found.of(
                            place,
                            unit.span().to(),
                            Kind.FREQUENCY,
                            count,
                            BigDecimal.ONE,
                            unit.meaning().code()));
        });
    }

    /** 一周两次, 两年一次. */
    private Optional<Found> spanThen(int place) {
        if (!numerals.begins(place) || text.hasOneOf("第前后每", place - 1)) {
            return Optional.empty();
        }
        return measures.at(place)
                .filter(span -> span.kind() == Kind.DURATION && span.upTo().isEmpty())
                .flatMap(span -> numerals.at(span.span().to())
                        .filter(number -> text.hasOneOf("次回遍", number.to()) && text.at(number.to() + 1) != '性')
                        .map(number -> Found.of(
                                place,
                                number.to() + 1,
                                Kind.FREQUENCY,
                                number,
                                BigDecimal.ONE,
                                (span.value().equals("1") ? "" : span.value()) + span.unit())));
    }
}
