package org.guiju.document.meaning;

import org.guiju.document.meaning.Quantity.Bound;

/** Which times in a clause are limits that somebody or something has to keep. */
final class TimeLimits {

    private static final String[] DONE = {
        "响应", "办结", "到场", "答复", "回复", "处理完", "完成", "反馈", "到岗", "解决", "结案", "到位", "送达", "交付", "内"
    };
    private static final String[] KEPT = {"保存", "保留", "保管", "留存", "有效期", "保护期", "保存期", "保存期限", "有效期为", "保护期为", "保管期限"};

    private static final String[] LONGEST = {"时间", "最长", "时限", "周期", "用时", "时长"};

    private TimeLimits() {}

    static boolean isDeadline(Quantity quantity, Context context) {
        return switch (quantity.kind()) {
            case DURATION -> isSpan(quantity, context);
            case CLOCK -> quantity.bound().isUpper() && asks(quantity, context);
            case DATE -> (quantity.bound().isUpper() || isMonthly(quantity)) && asks(quantity, context);
            default -> false;
        };
    }

    private static boolean isSpan(Quantity quantity, Context context) {
        var within = quantity.bound() == Bound.WITHIN
                || quantity.bound() == Bound.RANGE && !quantity.boundBy().isEmpty();
        if (within || isDay(quantity, context) || isBeforehand(quantity, context)) {
            return asks(quantity, context);
        }
        var exact = quantity.bound() == Bound.EXACTLY
                && context.follows(quantity.span(), DONE)
                && !context.precedes(quantity.span(), "连续", "累计");
        var lapses = quantity.bound() == Bound.MORE_THAN && context.follows(quantity.span(), "未", "没", "仍未", "还未");
        return exact || lapses || isKept(quantity, context) || isLongest(quantity, context);
    }

    /** 当日, 次日. */
    private static boolean isDay(Quantity quantity, Context context) {
        return quantity.boundBy().isEmpty()
                && context.text().hasOneOf("当即同次翌隔", quantity.span().from());
    }

    /** 提前1天, 到期前30天. */
    private static boolean isBeforehand(Quantity quantity, Context context) {
        return quantity.bound() != Bound.MORE_THAN && context.precedes(quantity.span(), "提前", "前");
    }

    /** 保存三年. */
    private static boolean isKept(Quantity quantity, Context context) {
        return context.precedes(quantity.span(), KEPT)
                || quantity.boundBy().stream().anyMatch(words -> context.precedes(words, KEPT));
    }

    /** 处理时间不超过8小时. */
    static boolean isLongest(Quantity quantity, Context context) {
        return quantity.bound() == Bound.AT_MOST
                && quantity.boundBy().stream().anyMatch(words -> context.precedes(words, LONGEST));
    }

    private static boolean isMonthly(Quantity quantity) {
        return quantity.value().matches("D\\d+") && quantity.bound() == Bound.EXACTLY;
    }

    /** Not where the time only says which case is meant: 迟到10分钟以内的, 近三个月内, 7天内不得. */
    private static boolean asks(Quantity quantity, Context context) {
        var span = quantity.span();
        if (context.follows(span, "未", "没") && !context.follows(span, "没有", "未满", "未达")) {
            return true;
        }
        var other = context.follows(
                span, "的", "者", "不", "由", "没有", "累计", "严禁", "禁止", "连续", "发生", "免费", "包退", "包换", "两次", "离岗");
        return !other && !context.precedes(span, "近", "早退", "迟到", "最近") && !context.isCondition(span);
    }
}
