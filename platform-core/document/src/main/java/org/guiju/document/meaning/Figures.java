package org.guiju.document.meaning;

import java.util.Set;
import org.guiju.document.meaning.Quantity.Bound;
import org.guiju.document.meaning.Quantity.Kind;

/** What a figure in a clause is there for: to be reached, to hold an act to, or to work something out with. */
record Figures(Context context, Ordered<Quantity> quantities) {

    private static final Set<Kind> MEASURED = Set.of(
            Kind.COUNT, Kind.MONEY, Kind.WEIGHT, Kind.TEMPERATURE, Kind.LENGTH, Kind.VOLUME, Kind.AREA, Kind.DURATION);
    private static final String[] TOTALS = {"每月", "每年", "累计", "合计", "全年"};
    private static final String[] PAID = {"计", "支付", "提取", "发放", "分成", "结算", "补发", "作为"};
    private static final String[] EACH = {"每单", "每台", "每件", "每套", "每张", "每小时", "每人每天", "每班补贴", "每公里", "每天补贴"};

    /** 满意度不低于95%: a rate that has to be reached. */
    boolean isRate(Quantity quantity) {
        var text = context.text();
        var from = quantity.span().from();
        var rate = text.hasOneOf("率度", from - 1) || text.hasOneOf("率", from - 2) || text.hasOneOf("率度", from - 3);
        return quantity.kind() == Kind.PERCENT
                && quantity.bound() == Bound.AT_LEAST
                && rate
                && !context.isCondition(quantity.span());
    }

    /** 每次不超过两本, 温度保持在0~8℃: a figure that an act can be held to. */
    boolean isMeasure(Quantity quantity) {
        if (!MEASURED.contains(quantity.kind()) || context.isCondition(quantity.span())) {
            return false;
        }
        var negated =
                quantity.boundBy().stream().anyMatch(words -> context.text().at(words.from()) == '不');
        return switch (quantity.kind()) {
            case TEMPERATURE -> negated || quantity.upTo().isPresent();
            case DURATION -> negated && quantity.bound() == Bound.AT_MOST && !TimeLimits.isLongest(quantity, context);
            case MONEY -> negated && quantity.boundBy().stream().noneMatch(words -> context.precedes(words, TOTALS));
            case COUNT -> negated && !quantity.unit().equals("分") && !hasFrequency(quantity);
            default -> negated;
        };
    }

    /** 其中新客户不少于两家: part of how often something is done. */
    private boolean hasFrequency(Quantity quantity) {
        var sentence = context.sentence(quantity.span());
        return quantities.within(sentence.from(), sentence.to()).stream().anyMatch(one -> one.kind() == Kind.FREQUENCY);
    }

    /** 按工资的150%支付, 每单6元. */
    boolean isFormula(Quantity quantity) {
        return switch (quantity.kind()) {
            case PERCENT -> quantity.bound() == Bound.EXACTLY && context.follows(quantity.span(), PAID);
            case MONEY -> context.precedes(quantity.span(), EACH);
            default -> false;
        };
    }
}
