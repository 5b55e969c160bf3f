package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.List;

/**
 * The event a duty hangs on: 签约后, 离职时, 上岗前, 自审批通过之日起.
 *
 * @param span with the word that says when
 * @param event the words that name it
 */
public record Trigger(Span span, When when, Span event) {

    public enum When {
        AFTER,
        BEFORE,
        AT
    }

    private static final int LONGEST = 22;
    private static final String STOPS = "，,。；;：:、\n";
    private static final Lexicon<When> ENDS = new Lexicon<>();
    private static final Lexicon<Boolean> BEGINNINGS = new Lexicon<>();

    static {
        for (var word : "后 之后 以后 之日起 之日后 起 之时起 次日起".split(" ")) {
            ENDS.add(word, When.AFTER);
        }
        for (var word : "前 之前 以前".split(" ")) {
            ENDS.add(word, When.BEFORE);
        }
        for (var word : "时 的时候 当日 当天 之时 次日".split(" ")) {
            ENDS.add(word, When.AT);
        }
        for (var word : ("应当在 应当于 应当自 应在 应于 应自 须在 须于 须自 必须在 必须于 可在 可于 要在 应 须 需在 在 自 于 从 经 凡 当 因 如 若 "
                        + "每次 每 并在 并于 并应 不得在 人员 员工 应当 必须")
                .split(" ")) {
            BEGINNINGS.add(word, true);
        }
    }

    static List<Trigger> in(Script text, List<Quantity> quantities, List<RoleMention> roles) {
        var found = new ArrayList<Trigger>();
        var taken = new Ordered<>(quantities, Quantity::span);
        var people = new Ordered<>(roles, RoleMention::span);
        var start = 0;
        for (var place = 0; place < text.length(); place++) {
            if (text.hasOneOf(STOPS, place)) {
                start = place + 1;
                continue;
            }
            var word = ENDS.at(text, place);
            if (word.isEmpty() || !ends(text, word.get().span())) {
                continue;
            }
            var from = begin(text, Math.max(start, place - LONGEST), place, people);
            var span = new Span(from, word.get().span().to());
            if (place - from >= 2 && !taken.covers(span)) {
                found.add(new Trigger(span, word.get().meaning(), new Span(from, place)));
            }
            start = span.to();
            place = start - 1;
        }
        return List.copyOf(found);
    }

    /** The event begins behind the last word that opens it, or behind the person it is asked of. */
    private static int begin(Script text, int from, int to, Ordered<RoleMention> roles) {
        var begin = roles.within(from, to).stream()
                .map(RoleMention::span)
                .filter(role -> role.to() <= to - 2)
                .mapToInt(Span::to)
                .max()
                .orElse(from);
        for (var place = begin; place < to - 2; place++) {
            var word = BEGINNINGS.at(text, place);
            if (word.isPresent() && word.get().span().to() <= to - 2) {
                begin = word.get().span().to();
                place = begin - 1;
            }
        }
        return begin;
    }

    /** 时 in 时间 and 后 in 售后 or 后台 are parts of words. */
    private static boolean ends(Script text, Span word) {
        var before = text.at(word.from() - 1);
        var after = text.at(word.to());
        return switch (text.at(word.from())) {
            case '时' -> "小按及随同临准当定工课限延超平暂有".indexOf(before) < 0 && "间段候限效数".indexOf(after) < 0;
            case '后' -> "售前先背以之最今".indexOf(before) < 0 && "台厨续勤果备补方".indexOf(after) < 0;
            case '前' -> "目提当以之先此".indexOf(before) < 0 && "台厅往提期".indexOf(after) < 0;
            case '起' -> "一发引提兴".indexOf(before) < 0 && "草诉来立步算".indexOf(after) < 0;
            default -> true;
        };
    }
}
