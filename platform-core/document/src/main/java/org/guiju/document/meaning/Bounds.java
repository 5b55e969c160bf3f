package org.guiju.document.meaning;

import java.util.Optional;
import java.util.Set;
import org.guiju.document.meaning.Quantity.Bound;
import org.guiju.document.meaning.Quantity.Kind;

/** Finds the words that make a number a limit: before it, behind it, or around it with （含）. */
final class Bounds {

    private static final Lexicon<Bound> BEFORE = before();
    private static final Lexicon<Bound> AFTER = Lexicon.read("bounds-after.txt", Bound::valueOf);
    private static final Lexicon<Boolean> SKIPPED = skipped();
    private static final Lexicon<Boolean> INCLUDED = included();
    private static final Set<String> LOOSE = Set.of("至少", "最少", "起码", "最多", "至多", "最迟", "最晚");
    private static final String STOPS = "，,。；;：:、\n（(）)";
    private static final int GAP = 16;

    private Bounds() {}

    private static Lexicon<Bound> before() {
        var lexicon = Lexicon.read("bounds-before.txt", Bound::valueOf);
        var negations = "不 不得 不能 不可 不应 不宜 不允许 不准 不许 不要 勿 切勿 严禁 禁止 未 没有 没 不会 不应当 不须 不可以 不予".split(" ");
        for (var not : negations) {
            for (var more : "超过 超出 高于 大于 多于 长于 逾 超 迟于 晚于".split(" ")) {
                lexicon.add(not + more, Bound.AT_MOST);
            }
            for (var less : "低于 少于 小于 短于 早于 下于".split(" ")) {
                lexicon.add(not + less, Bound.AT_LEAST);
            }
        }
        return lexicon;
    }

    private static Lexicon<Boolean> skipped() {
        var lexicon = new Lexicon<Boolean>();
        for (var word : "提前 在 于 为 有 约 人民币 共 提早 the a an of with to be 按 约为 连续 累计 需 须 应 每次 每人 每天 每日 是 近".split(" ")) {
            lexicon.add(word, true);
        }
        return lexicon;
    }

    private static Lexicon<Boolean> included() {
        return new Lexicon<Boolean>()
                .add("(含)", true)
                .add("(含本数)", true)
                .add("(含当日)", true)
                .add("(含当天)", true)
                .add("(不含)", false)
                .add("(不含本数)", false);
    }

    /** The nearest bound that ends before a place, not before the floor, with what may stand between. */
    static Optional<Lexicon.Match<Bound>> before(Script text, int place, int floor) {
        var end = text.skipSpacesBack(place);
        for (var skips = 0; skips < 4 && end > floor; skips++) {
            var word = BEFORE.endingAt(text, end).filter(found -> found.span().from() >= floor && stands(text, found));
            if (word.isPresent()) {
                return word;
            }
            var skipped = SKIPPED.endingAt(text, end);
            if (skipped.isEmpty()) {
                break;
            }
            end = text.skipSpacesBack(skipped.get().span().from());
        }
        return loose(text, place, floor);
    }

    /** 充满, 圆满 and 装满 are no bounds; 超 needs nothing before it that makes it part of a word. */
    private static boolean stands(Script text, Lexicon.Match<Bound> found) {
        var word = found.span().in(text.plain());
        var before = found.span().from() - 1;
        return switch (word) {
            case "满" -> !text.hasOneOf("充圆装盛填爆美客坐打", before);
            case "超" -> !text.hasOneOf("高", before);
            case "长于" -> !text.hasOneOf("店部处科组课队校会院班司理务厂区站", before);
            case "达" -> !text.hasOneOf("到送下表转传抵", before);
            default -> true;
        };
    }

    /** 至少拜访5家, 不得超过合同总额的5%: some bounds reach over a few words. */
    private static Optional<Lexicon.Match<Bound>> loose(Script text, int place, int floor) {
        for (var end = place - 1; end > Math.max(floor, place - GAP - 1); end--) {
            if (text.hasOneOf(STOPS, end) || text.isDigit(end) || text.isLatin(end)) {
                return Optional.empty();
            }
            var word = BEFORE.endingAt(text, end).filter(found -> found.span().from() >= floor);
            if (word.isPresent()) {
                var said = word.get().span().in(text.plain());
                var share =
                        said.length() > 1 && text.at(place - 1) == '的' && (said.endsWith("于") || said.endsWith("过"));
                if (LOOSE.contains(said) || share) {
                    return word;
                }
            }
        }
        return Optional.empty();
    }

    /** The found quantity with its bounds, words before it not reaching below the floor. */
    static Limited limited(Script text, Found found, int floor) {
        if (found.bound() != Bound.EXACTLY) {
            return after(text, found)
                    .map(limit -> new Limited(found.through(limit.words().to()), Optional.of(limit.words())))
                    .orElse(new Limited(found, Optional.empty()));
        }
        var before = before(text, found.span().from(), floor).map(word -> new Limit(word.meaning(), word.span()));
        var after = after(text, found);
        var limit = before.or(() -> after);
        if (limit.isEmpty()) {
            return new Limited(found, Optional.empty());
        }
        var bound = ofTime(limit.get().bound(), found);
        var whole = found.bounded(bound, limit.get().words());
        return new Limited(
                after.map(words -> whole.through(words.words().to())).orElse(whole),
                Optional.of(limit.get().words()));
    }

    record Limited(Found found, Optional<Span> words) {}

    private record Limit(Bound bound, Span words) {}

    private static Bound ofTime(Bound bound, Found found) {
        var time = found.kind() == Kind.DURATION || found.kind() == Kind.CLOCK || found.kind() == Kind.DATE;
        return switch (bound) {
            case WITHIN -> time ? Bound.WITHIN : Bound.AT_MOST;
            default -> bound;
        };
    }

    private static Optional<Limit> after(Script text, Found found) {
        var end = text.skipSpaces(found.span().to());
        var first = INCLUDED.at(text, end);
        var place = first.map(word -> word.span().to()).orElse(end);
        var time = found.kind() == Kind.CLOCK || found.kind() == Kind.DATE || found.kind() == Kind.DURATION;
        var word = AFTER.at(text, place)
                .or(() -> time ? until(text, place, found.kind()) : Optional.empty())
                .filter(match -> isWhole(text, match.span()));
        return word.map(match -> {
            var behind = INCLUDED.at(text, match.span().to());
            var includes = first.or(() -> behind).map(Lexicon.Match::meaning).orElse(true);
            var to = behind.map(one -> one.span().to()).orElse(match.span().to());
            return new Limit(includes ? match.meaning() : exclusive(match.meaning()), new Span(end, to));
        });
    }

    private static Bound exclusive(Bound bound) {
        return bound == Bound.AT_LEAST ? Bound.MORE_THAN : Bound.LESS_THAN;
    }

    /** 10点前, 三日前; and 48小时后方可, which is at least so long. */
    private static Optional<Lexicon.Match<Bound>> until(Script text, int place, Kind kind) {
        var later = kind == Kind.DURATION
                ? text.firstOf(place, "后方可", "后才", "后方能", "后可", "后再", "之后方可", "以后方可", "后才能")
                : Optional.<String>empty();
        return later.map(word -> new Lexicon.Match<>(new Span(place, place + 1), Bound.AT_LEAST))
                .or(() -> text.firstOf(place, "之前", "以前", "前")
                        .map(word -> new Lexicon.Match<>(new Span(place, place + word.length()), Bound.WITHIN)));
    }

    /** 内 in 内部 and 前 in 前台 belong to the next word. */
    private static boolean isWhole(Script text, Span word) {
        return switch (word.in(text.plain())) {
            case "内" -> !text.hasOneOf("部容勤控训业行衣裤脏", word.to());
            case "前" -> !text.hasOneOf("台厅往期者置", word.to());
            case "封顶", "为限" -> !text.isDigit(word.to()) && text.at(word.to()) != '¥';
            default -> true;
        };
    }
}
